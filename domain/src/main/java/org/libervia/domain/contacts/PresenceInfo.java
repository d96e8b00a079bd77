package org.libervia.domain.contacts;

import java.util.Map;
import org.libervia.base.Jid;

/**
 * The presence of one resource.
 *
 * @param show empty for available, {@code away}, {@code chat}, {@code dnd}, {@code xa}, or {@code
 *     unavailable}
 * @param statuses the texts by language; the empty language stands for none given
 */
public record PresenceInfo(Jid jid, String show, int priority, Map<String, String> statuses) {
    public PresenceInfo {
        statuses = Map.copyOf(statuses);
    }

    public boolean isAvailable() {
        return !show.equals("unavailable");
    }
}
