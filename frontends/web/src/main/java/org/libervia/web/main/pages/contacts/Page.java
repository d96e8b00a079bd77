package org.libervia.web.main.pages.contacts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.main.parts.Presences;
import org.libervia.web.page.FormData;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** Contacts: who is there, in which groups, and who asks to be one. */
public final class Page implements WebPage {

    /** A group, and how many are in it. */
    record Group(String name, long count) {}

    @Override
    public void prepare(PageRequest request, PageModel model) {
        String profile = request.actingProfile();
        ContactsFacet facet = request.facet(ContactsFacet.class);
        Presences presences = Presences.of(request);
        List<Entry> all =
                facet.list(profile).stream()
                        .map(contact -> Entry.of(contact, presences.find(contact.jid())))
                        .sorted(Comparator.comparing(Entry::order))
                        .toList();
        Optional<String> group = request.query().find("group");
        List<Entry> shown =
                all.stream()
                        .filter(entry -> group.map(entry.groups()::contains).orElse(true))
                        .filter(entry -> request.search().map(entry::matches).orElse(true))
                        .toList();
        model.put("contacts", shown)
                .put("groups", groups(all))
                .put("group", group.orElse(null))
                .put("search", request.search().orElse(null))
                .put("online_count", shown.stream().filter(Entry::isThere).count())
                .put("requests", facet.subscriptionRequests(profile))
                .put("adding", request.query().find("add").orElse(null))
                .put(
                        "blocked",
                        Lenient.ask(
                                request,
                                ContactsFacet.class,
                                contacts -> contacts.blocked(profile),
                                List.<Jid>of()));
    }

    private static List<Group> groups(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.groups().stream())
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        String profile = request.actingProfile();
        ContactsFacet facet = request.facet(ContactsFacet.class);
        Jid jid =
                form.jid("jid")
                        .map(Jid::bare)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.DATA, request.text("An address is needed.")));
        switch (form.text("type")) {
            case "add" -> {
                facet.set(profile, jid, form.find("name").orElse(null), groups(form));
                facet.subscribe(profile, jid);
            }
            case "rename" -> facet.set(profile, jid, form.text("name"), groups(form));
            case "accept" -> facet.answerSubscription(profile, jid, true);
            case "decline" -> facet.answerSubscription(profile, jid, false);
            case "remove" -> facet.remove(profile, jid);
            case "block" -> facet.block(profile, List.of(jid));
            case "unblock" -> facet.unblock(profile, List.of(jid));
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        }
        return PostResult.done().quietly();
    }

    private static List<String> groups(FormData form) {
        return Arrays.stream(form.text("groups").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public LiveHandler live(PageRequest request, LivePage page) {
        return ContactsLive.of(request, page);
    }
}
