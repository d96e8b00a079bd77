package org.libervia.web.main.parts;

import java.util.function.Function;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.page.PageRequest;

/**
 * Asks the backend for what a page can do without: an account that is not connected right now, or a
 * backend that lacks a feature, makes a page poorer, not impossible.
 */
public final class Lenient {
    private Lenient() {}

    /** What a facet answers, or the other value when it can't. */
    public static <F, T> T ask(
            PageRequest request, Class<F> facet, Function<F, T> question, T otherwise) {
        try {
            return question.apply(request.facet(facet));
        } catch (LiberviaException refused) {
            if (refused.problem() == Problem.INTERNAL) {
                throw refused;
            }
            return otherwise;
        }
    }
}
