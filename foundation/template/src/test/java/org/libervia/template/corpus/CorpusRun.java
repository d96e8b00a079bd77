package org.libervia.template.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a file of the corpus.
 *
 * @param cases the number of cases
 * @param failures those that went wrong
 */
record CorpusRun(int cases, List<String> failures) {
    /** Runs a file, given as its text. */
    static CorpusRun of(String file) {
        List<CorpusCase> cases = CorpusReader.read(file);
        List<String> failures = new ArrayList<>();
        for (CorpusCase one : cases) {
            String failure = one.failure();
            if (failure != null) {
                failures.add(failure);
            }
        }
        return new CorpusRun(cases.size(), failures);
    }
}
