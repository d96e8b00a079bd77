package org.libervia.web.main.pages.settings.delete;

import java.util.Map;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.main.pages.settings.Sections;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/** The account goes: on its server, and here. Asked for twice, with the password. */
public final class Page implements WebPage {
    /** What was wrong with the fields last time; shown once. */
    private record Wrong(Map<String, String> fields) {}

    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        Sections.put(request, model, "account");
        request.kept(Wrong.class)
                .ifPresent(wrong -> {
                    model.put("errors", wrong.fields());
                    request.keep(new Wrong(Map.of()));
                });
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        String profile = request.actingProfile();
        if (!form.text("name").equals(profile)) {
            return wrong(request, "name", request.text("That is not the name of your profile."));
        }
        if (!context.accounts()
                .isPassword(request.server().client(), profile, form.raw("password").orElse(""))) {
            return wrong(request, "password", request.text("That is not your password."));
        }
        request.facet(AccountsFacet.class).unregister(profile);
        request.facet(ProfilesFacet.class).delete(profile, true);
        context.accounts().logoutElsewhere(profile, request.server().session());
        context.accounts().logout(request.server().session());
        return PostResult.goTo(request.url("login"));
    }

    private static PostResult wrong(PageRequest request, String field, String message) {
        request.keep(new Wrong(Map.of(field, message)));
        return PostResult.retry(request.text("Something has to be corrected."));
    }
}
