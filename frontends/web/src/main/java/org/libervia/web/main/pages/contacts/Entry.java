package org.libervia.web.main.pages.contacts;

import java.util.List;
import java.util.Locale;
import org.libervia.domain.contacts.Contact;
import org.libervia.web.main.parts.Presences;

/**
 * A contact as {@code contacts/contact.html} shows it.
 *
 * @param name given in the roster, empty for none
 * @param asked whether we wait for their answer
 */
record Entry(
        String jid,
        String name,
        String show,
        String status,
        List<String> groups,
        boolean seen,
        boolean seesUs,
        boolean asked) {

    static Entry of(Contact contact, Presences.Shown shown) {
        return new Entry(
                contact.jid().toString(),
                contact.name(),
                shown.show(),
                shown.status(),
                contact.groups(),
                contact.seen(),
                contact.seesUs(),
                contact.asked() && !contact.seen());
    }

    boolean isThere() {
        return !show.equals(Presences.AWAY);
    }

    /** What it is sorted by: who is there first, then by name. */
    String order() {
        return (isThere() ? "0" : "1") + (name.isEmpty() ? jid : name).toLowerCase(Locale.ROOT);
    }

    boolean matches(String words) {
        String all = (name + ' ' + jid + ' ' + String.join(" ", groups)).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
