package org.libervia.web.main.pages.status;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** The connection of one's own account. */
public final class Page implements WebPage {

    @Override
    public void prepare(PageRequest request, PageModel model) {
        ProfilesFacet profiles = request.facet(ProfilesFacet.class);
        boolean connected = profiles.isConnected(request.actingProfile());
        model.put("connected", connected)
                .put("session", connected ? profiles.session(request.actingProfile()) : null);
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        ProfilesFacet profiles = request.facet(ProfilesFacet.class);
        switch (form.text("type")) {
            case "connect" -> profiles.connect(request.actingProfile(), null);
            case "reconnect" -> {
                profiles.disconnect(request.actingProfile());
                profiles.connect(request.actingProfile(), null);
            }
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        }
        return PostResult.done().quietly();
    }
}
