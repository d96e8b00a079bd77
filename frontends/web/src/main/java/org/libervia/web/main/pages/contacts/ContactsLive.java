package org.libervia.web.main.pages.contacts;

import java.util.Map;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.contacts.ContactRemoved;
import org.libervia.domain.contacts.ContactUpdated;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.domain.contacts.SubscriptionSignal;
import org.libervia.web.main.parts.Presences;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.LivePage.Update;
import org.libervia.web.page.PageRequest;

/** Shows who comes and goes while the page of contacts is open. */
final class ContactsLive implements LiveHandler {
    private final PageRequest request;
    private final LivePage page;

    private ContactsLive(PageRequest request, LivePage page) {
        this.request = request;
        this.page = page;
    }

    static LiveHandler of(PageRequest request, LivePage page) {
        page.hear(
                Set.of(
                        PresenceUpdated.class,
                        ContactUpdated.class,
                        ContactRemoved.class,
                        SubscriptionSignal.class));
        return new ContactsLive(request, page);
    }

    @Override
    public void signal(Signal signal) {
        switch (signal) {
            case PresenceUpdated presence -> refresh(presence.presence().jid().bare());
            case ContactUpdated updated -> refresh(updated.contact().jid());
            case ContactRemoved removed -> page.update(selector(removed.jid()), Update.REMOVE, "");
            case SubscriptionSignal(_, SubscriptionSignal.Kind kind, _)
                    when kind == SubscriptionSignal.Kind.SUBSCRIBE ->
                    page.reload();
            default -> {
                // Nothing of the page depends on it.
            }
        }
    }

    private void refresh(Jid jid) {
        try {
            Entry entry =
                    Entry.of(
                            request.facet(ContactsFacet.class).get(request.actingProfile(), jid),
                            Presences.of(request, jid));
            page.update(
                    selector(jid),
                    Update.REPLACE,
                    page.render("contacts/contact.html", Map.of("who", entry)));
        } catch (LiberviaException gone) {
            if (gone.problem() == Problem.INTERNAL) {
                throw gone;
            }
        }
    }

    /** The element of a contact; the address stands in a string of CSS. */
    private static String selector(Jid jid) {
        return "[id=\"contact-"
                + jid.toString().replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"]";
    }
}
