package org.libervia.domain.contacts;

import java.util.List;
import org.libervia.base.Jid;

/**
 * An entry of the roster (RFC 6121 §2).
 *
 * @param name the name given to the contact, empty for none
 * @param seesUs whether the contact sees our presence (subscription {@code from} or {@code both})
 * @param seen whether we see the contact's presence (subscription {@code to} or {@code both})
 * @param asked whether we asked to see it and wait for the answer
 * @param groups sorted
 */
public record Contact(
        Jid jid, String name, boolean seesUs, boolean seen, boolean asked, List<String> groups) {
    public Contact {
        groups = groups.stream().sorted().toList();
    }
}
