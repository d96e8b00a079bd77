package org.libervia.feature.contacts;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.Contact;

/**
 * What people type in place of addresses: the names of contacts, or the local parts of their
 * addresses, letter case aside. A lone word that is neither is a slip of the pen rather than a
 * host.
 *
 * @param own the address of the account
 */
record Names(Jid own, List<Contact> contacts) {
    private static final int MOST_PROPOSED = 3;

    /**
     * The address that a text stands for.
     *
     * @throws LiberviaException {@code NOT_FOUND} when it is no address, or a word without a dot
     *     that is neither a contact nor a domain of the account or its contacts
     */
    Jid resolve(String text) {
        if (text.indexOf('@') < 0) {
            Optional<Jid> called = called(text.toLowerCase(Locale.ROOT));
            if (called.isPresent()) {
                return called.get();
            }
        }
        Jid jid;
        try {
            jid = Jid.parse(text);
        } catch (InvalidJidException neither) {
            throw unknown(text, neither);
        }
        if (jid.local().isEmpty() && !isDomain(jid.domain())) {
            throw unknown(text, null);
        }
        return jid;
    }

    private Optional<Jid> called(String wanted) {
        return contacts.stream()
                .filter(contact -> contact.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() ->
                        contacts.stream()
                                .filter(contact -> contact.jid().local().equals(wanted))
                                .findFirst())
                .map(Contact::jid);
    }

    private boolean isDomain(String domain) {
        return domain.indexOf('.') >= 0
                || domain.indexOf(':') >= 0
                || domain.equals("localhost")
                || domain.equals(own.domain())
                || contacts.stream().anyMatch(contact -> contact.jid().domain().equals(domain));
    }

    private LiberviaException unknown(String text, @Nullable Exception why) {
        Set<String> near = near(text.toLowerCase(Locale.ROOT));
        return new LiberviaException(
                Problem.NOT_FOUND,
                "“"
                        + text
                        + "” is neither a contact nor an address"
                        + (near.isEmpty()
                                ? ": give the whole address, as in name@example.org."
                                : ". Did you mean " + String.join(" or ", near) + "?"),
                why);
    }

    /** The names and local parts that differ little from what was typed, the nearest first. */
    private Set<String> near(String typed) {
        record Near(String name, int distance) {}
        Set<String> near = new LinkedHashSet<>();
        contacts.stream()
                .flatMap(contact -> Stream.of(contact.name(), contact.jid().local()))
                .filter(name -> !name.isEmpty())
                .map(name -> new Near(name, distance(typed, name.toLowerCase(Locale.ROOT))))
                .filter(found -> found.distance <= Math.max(1, typed.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST_PROPOSED)
                .forEach(found -> near.add(found.name));
        return near;
    }

    /**
     * How many letters must be put in, left out, replaced, or swapped with their neighbour; a
     * beginning of the other is as near as one letter.
     */
    static int distance(String typed, String name) {
        if (name.startsWith(typed)) {
            return name.length() == typed.length() ? 0 : 1;
        }
        int[] beforeLast = new int[name.length() + 1];
        int[] last = new int[name.length() + 1];
        for (int i = 0; i <= name.length(); i++) {
            last[i] = i;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] now = new int[name.length() + 1];
            now[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int replaced = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + replaced);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[name.length()];
    }
}
