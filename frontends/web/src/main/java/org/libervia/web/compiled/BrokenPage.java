package org.libervia.web.compiled;

import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/**
 * Stands where a page can't be compiled.
 *
 * @param report what the compiler said
 * @param tell whether browsers are told
 */
record BrokenPage(String report, boolean tell) implements WebPage {
    @Override
    public Optional<PageBody> answer(PageRequest request) {
        if (tell) {
            return Optional.of(PageBody.text("text/plain", report + "\n").withStatus(500));
        }
        throw failure();
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        throw failure();
    }

    private static LiberviaException failure() {
        return new LiberviaException(
                Problem.CONFIGURATION, "This page is out of order: its code can't be compiled.");
    }
}
