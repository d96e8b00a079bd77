package org.libervia.web.main.pages.login;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.main.parts.Presences;
import org.libervia.web.main.parts.Talk;
import org.libervia.web.main.parts.Talks;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;

/** What somebody sees first: who wrote, who is there, what was published. */
final class Home {
    private static final int TALKS = 5;
    private static final int PEOPLE = 6;

    /** Somebody who is there. */
    record Around(String jid, String name, String show, String status) {}

    private final PageRequest request;
    private final String profile;

    Home(PageRequest request) {
        this.request = request;
        this.profile = request.actingProfile();
    }

    void fill(PageModel model) {
        List<Talk> talks = Talks.of(request, null, TALKS);
        List<Contact> contacts =
                Lenient.ask(
                        request,
                        ContactsFacet.class,
                        facet -> facet.list(profile),
                        List.<Contact>of());
        List<LatestPosts.Post> posts = new LatestPosts(request).newest();
        model.put("name", name())
                .put("conversations", talks)
                .put("online", online(contacts))
                .put("requests", requests())
                .put("articles", posts)
                .put("first_time", talks.isEmpty() && contacts.isEmpty() && posts.isEmpty());
    }

    private String name() {
        return Lenient.ask(
                        request,
                        IdentityFacet.class,
                        facet -> facet.get(profile, null, true).nicknames(),
                        List.<String>of())
                .stream()
                .findFirst()
                .orElse(profile);
    }

    private List<Around> online(List<Contact> contacts) {
        Presences presences = Presences.of(request);
        return contacts.stream()
                .filter(contact -> presences.find(contact.jid()).isThere())
                .limit(PEOPLE)
                .map(contact -> {
                    Presences.Shown shown = presences.find(contact.jid());
                    return new Around(
                            contact.jid().toString(), contact.name(), shown.show(), shown.status());
                })
                .toList();
    }

    private List<String> requests() {
        return Lenient.ask(
                        request,
                        ContactsFacet.class,
                        facet -> facet.subscriptionRequests(profile),
                        List.<Jid>of())
                .stream()
                .map(Jid::toString)
                .toList();
    }
}
