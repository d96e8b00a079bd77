package org.libervia.web.main.pages.about;

import org.libervia.domain.account.BackendFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;

/** What this is, and where people are. */
public final class Page implements WebPage {

    @Override
    public void prepare(PageRequest request, PageModel model) {
        model.put(
                "xmpp_domain",
                Lenient.ask(
                        request,
                        BackendFacet.class,
                        backend -> backend.config("DEFAULT", "xmpp_domain"),
                        ""));
    }
}
