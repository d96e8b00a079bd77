package org.libervia.web.visit;

import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpResponse;
import org.libervia.web.page.Access;

/** Lets in who may see a page. */
final class Gate {
    /** The name of the page where people log in. */
    static final String LOGIN_PAGE = "login";

    private Gate() {}

    /**
     * Nothing when the visitor may come in, else the way to the login page.
     *
     * @throws LiberviaException {@code FORBIDDEN} for who is not an administrator, {@code
     *     NOT_FOUND} for a page that is not reached by its address
     */
    static Optional<HttpResponse> stop(Visit visit) {
        Access access = visit.route().access();
        if (access == Access.NONE) {
            throw new LiberviaException(
                    Problem.NOT_FOUND, visit.text("There is nothing at this address."));
        }
        if (access == Access.PUBLIC || visit.isAdmin()) {
            return Optional.empty();
        }
        if (visit.profile().isEmpty()) {
            return Optional.of(login(visit));
        }
        if (access == Access.ADMIN) {
            throw new LiberviaException(
                    Problem.FORBIDDEN, visit.text("This page is for administrators alone."));
        }
        return Optional.empty();
    }

    /** The way to the login page, and back here afterwards. */
    static HttpResponse login(Visit visit) {
        if (visit.site().pages().find(LOGIN_PAGE).isEmpty()) {
            throw new LiberviaException(
                    Problem.FORBIDDEN, visit.text("You have to log in to see this page."));
        }
        return HttpResponse.seeOther(
                visit.link(LOGIN_PAGE).with("redirect_url", visit.here()).toString());
    }
}
