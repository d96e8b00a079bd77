package org.libervia.web.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.libervia.web.session.Notification;
import org.libervia.web.session.Session;

/**
 * What the session has for the next page alone.
 *
 * @param notifications what to tell
 * @param confirm whether a form was accepted
 * @param kept what was filled in a form of this page that was not accepted
 */
record Flash(List<Notification> notifications, boolean confirm, Map<String, String> kept) {
    static final Flash NONE = new Flash(List.of(), false, Map.of());

    /** Takes it from the session. */
    static Flash take(Visit visit) {
        Session session = visit.server().session();
        return new Flash(
                session.takeNotifications(),
                session.lower("", Forms.CONFIRM),
                session.findData(visit.page().name(), KeptData.class)
                        .flatMap(kept -> kept.take(KeptData.Filled.class))
                        .map(KeptData.Filled::fields)
                        .orElse(Map.of()));
    }

    /** With what the page itself has to tell. */
    Flash and(List<Notification> more) {
        return more.isEmpty()
                ? this
                : new Flash(
                        Stream.concat(notifications.stream(), more.stream()).toList(),
                        confirm,
                        kept);
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
