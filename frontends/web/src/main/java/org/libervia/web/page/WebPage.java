package org.libervia.web.page;

import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The code of a page: {@code public final class Page implements WebPage} in the page's directory.
 * One instance serves all requests, so it holds nothing of a visitor; each request runs in a
 * virtual thread of its own and may block.
 *
 * <p>A {@link LiberviaException} that is thrown becomes the error page of its {@link Problem}; a
 * {@link Detour} sends the visitor elsewhere.
 */
public interface WebPage {

    /** Fetches what the template shows and puts it in the model. */
    default void prepare(PageRequest request, PageModel model) {}

    /**
     * Takes what a form of the page sent; its CSRF token has been checked. What is returned says
     * where the visitor goes next.
     */
    default PostResult post(PageRequest request, FormData form) {
        throw new LiberviaException(
                Problem.BAD_ARGUMENT, "This page takes no form: go back and reload it.");
    }

    /**
     * The whole answer of a page that has no template (a feed, a file); empty when it has one,
     * which is then prepared and rendered.
     */
    default Optional<PageBody> answer(PageRequest request) {
        return Optional.empty();
    }

    /**
     * Who looks after one open page, when {@code page.yaml} says {@code dynamic: true}. Called
     * before {@link #prepare}, so that no signal is lost between the data fetched there and the
     * moment when the browser has opened its connection.
     */
    default LiveHandler live(PageRequest request, LivePage page) {
        return LiveHandler.NONE;
    }

    /**
     * The address of the page that shows the thing that this URI names, or empty when this page
     * can't. Asked only for URIs that {@code uri_handlers} of {@code page.yaml} lists.
     */
    default Optional<String> uri(XmppUri uri, Addresses addresses) {
        return Optional.empty();
    }
}
