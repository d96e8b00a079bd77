package org.libervia.web.main.pages.settings.password;

import java.util.Map;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.main.pages.settings.Sections;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/** A new password, for the account and for the profile that it opens. */
public final class Page implements WebPage {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 1024;

    /** What was wrong with the fields last time; shown once. */
    private record Wrong(Map<String, String> fields) {}

    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        Sections.put(request, model, "password");
        request.kept(Wrong.class)
                .ifPresent(wrong -> {
                    model.put("errors", wrong.fields());
                    request.keep(new Wrong(Map.of()));
                });
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        String profile = request.actingProfile();
        String password = form.raw("password").orElse("");
        if (!context.accounts()
                .isPassword(request.server().client(), profile, form.raw("current").orElse(""))) {
            return wrong(request, "current", request.text("That is not your password."));
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return wrong(request, "password", request.text("It needs six characters at least."));
        }
        if (!password.equals(form.raw("again").orElse(""))) {
            return wrong(request, "again", request.text("The two passwords are not the same."));
        }
        ProfilesFacet profiles = request.facet(ProfilesFacet.class);
        boolean ownPassword = profiles.info(profile).protectedByPassword();
        request.facet(AccountsFacet.class).changePassword(profile, password);
        if (ownPassword) {
            profiles.modify(profile, new ProfileChange(password, null, null, null));
        }
        context.accounts().logoutElsewhere(profile, request.server().session());
        return PostResult.done();
    }

    private static PostResult wrong(PageRequest request, String field, String message) {
        request.keep(new Wrong(Map.of(field, message)));
        return PostResult.retry(request.text("Something has to be corrected."));
    }
}
