package org.libervia.cli.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.output.Data;
import org.libervia.domain.contacts.Contact;

/** Counts contacts. */
final class Statistics {
    private final List<Contact> contacts;

    Statistics(List<Contact> contacts) {
        this.contacts = contacts;
    }

    Map<String, @Nullable Object> data() {
        Map<String, Integer> groups = new TreeMap<>();
        int memberships = 0;
        for (Contact contact : contacts) {
            for (String group : contact.groups()) {
                groups.merge(group, 1, Integer::sum);
                memberships++;
            }
        }
        return Data.dict(
                "contacts", contacts.size(),
                "hosts", hosts(),
                "no_subscription", count(false, false),
                "no_from", count(false, true),
                "no_to", count(true, false),
                "groups", groups.size(),
                "contacts_per_group", ratio(memberships, groups.size()),
                "groups_per_contact", ratio(memberships, contacts.size()));
    }

    private long count(boolean seesUs, boolean seen) {
        return contacts.stream()
                .filter(contact -> contact.seesUs() == seesUs && contact.seen() == seen)
                .count();
    }

    /** Host to count and percentage, the most frequent first. */
    private Map<String, @Nullable Object> hosts() {
        Map<String, Integer> counts = new TreeMap<>();
        contacts.forEach(contact -> counts.merge(contact.jid().domain(), 1, Integer::sum));
        Map<String, @Nullable Object> hosts = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(host ->
                        hosts.put(
                                host.getKey(),
                                Data.dict(
                                        "contacts", host.getValue(),
                                        "percent", ratio(host.getValue() * 100, contacts.size()))));
        return hosts;
    }

    /** With one decimal. */
    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : Math.round(part * 10.0 / whole) / 10.0;
    }
}
