package org.libervia.template.corpus;

import org.teavm.jso.JSBody;

/** Runs the corpus in a browser: compiled to JavaScript, it shows on its page what came of it. */
public final class CorpusPage {
    private CorpusPage() {}

    @JSBody(script = "return window.corpus.length;")
    private static native int files();

    @JSBody(params = "index", script = "return window.corpus[index];")
    private static native String file(int index);

    @JSBody(params = "text", script = "document.getElementById('result').textContent = text;")
    private static native void show(String text);

    /** Runs all files that the page brings along. */
    public static void main(String[] arguments) {
        int cases = 0;
        int failed = 0;
        StringBuilder failures = new StringBuilder();
        for (int i = 0; i < files(); i++) {
            CorpusRun run = CorpusRun.of(file(i));
            cases += run.cases();
            failed += run.failures().size();
            run.failures().forEach(failure -> failures.append('\n').append(failure));
        }
        show(cases + " templates, " + failed + " failures" + failures);
    }
}
