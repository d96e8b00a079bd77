package org.libervia.web.main.parts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.web.page.PageRequest;

/** The presences of people: of each, that of the resource with the highest priority. */
public final class Presences {
    /** As templates name who is not there. */
    public static final String AWAY = "unavailable";

    /**
     * How somebody is.
     *
     * @param show {@code available}, {@code chat}, {@code away}, {@code xa}, {@code dnd} or {@code
     *     unavailable}
     * @param status in their own words; may be empty
     */
    public record Shown(String show, String status) {
        static final Shown NONE = new Shown(AWAY, "");

        public boolean isThere() {
            return !show.equals(AWAY);
        }
    }

    private final Map<Jid, PresenceInfo> best = new HashMap<>();

    Presences(List<PresenceInfo> presences) {
        presences.stream()
                .filter(PresenceInfo::isAvailable)
                .sorted(Comparator.comparingInt(PresenceInfo::priority))
                .forEach(presence -> best.put(presence.jid().bare(), presence));
    }

    /** Those that the visitor sees; none while the account is not connected. */
    public static Presences of(PageRequest request) {
        return new Presences(
                Lenient.ask(
                        request,
                        ContactsFacet.class,
                        contacts -> contacts.presences(request.actingProfile(), null),
                        List.of()));
    }

    /** Of somebody alone. */
    public static Shown of(PageRequest request, Jid jid) {
        return new Presences(
                        Lenient.ask(
                                request,
                                ContactsFacet.class,
                                contacts -> contacts.presences(request.actingProfile(), jid.bare()),
                                List.of()))
                .find(jid);
    }

    public Shown find(Jid jid) {
        PresenceInfo presence = best.get(jid.bare());
        if (presence == null) {
            return Shown.NONE;
        }
        String show = presence.show().isEmpty() ? "available" : presence.show();
        String status =
                presence.statuses()
                        .getOrDefault(
                                "", presence.statuses().values().stream().findFirst().orElse(""));
        return new Shown(show, status);
    }
}
