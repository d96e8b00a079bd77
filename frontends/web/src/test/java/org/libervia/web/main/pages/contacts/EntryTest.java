package org.libervia.web.main.pages.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.Contact;
import org.libervia.web.main.parts.Presences;

class EntryTest {

    private static Entry entry(String jid, String name, String show, String... groups) {
        return Entry.of(
                new Contact(Jid.parse(jid), name, true, true, false, List.of(groups)),
                new Presences.Shown(show, ""));
    }

    @Test
    void whoIsThereComesFirstThenByName() {
        assertThat(
                        Stream.of(
                                        entry("a@x.example", "Zoe", "unavailable"),
                                        entry("b@x.example", "", "away"),
                                        entry("c@x.example", "Adam", "available"))
                                .sorted(java.util.Comparator.comparing(Entry::order))
                                .map(Entry::jid))
                .containsExactly("c@x.example", "b@x.example", "a@x.example");
    }

    @Test
    void nameAddressAndGroupsAreSearched() {
        Entry juliet = entry("juliet@capulet.example", "Jule", "available", "Friends");
        assertThat(juliet.matches("jul")).isTrue();
        assertThat(juliet.matches("CAPULET friends")).isTrue();
        assertThat(juliet.matches("jul foes")).isFalse();
    }

    @Test
    void whoSeesUsAlreadyIsNotWaitedFor() {
        Contact asked = new Contact(Jid.parse("r@x.example"), "", false, false, true, List.of());
        assertThat(Entry.of(asked, new Presences.Shown("unavailable", "")).asked()).isTrue();
        Contact seen = new Contact(Jid.parse("r@x.example"), "", true, true, true, List.of());
        assertThat(Entry.of(seen, new Presences.Shown("available", "")).asked()).isFalse();
    }
}
