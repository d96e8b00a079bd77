package org.libervia.feature.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.store.Engine;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xep.roster.Subscription;

@ParameterizedClass
@EnumSource(Engine.class)
class RosterCacheTest {
    private static final RosterItem ROMEO =
            new RosterItem(
                    Jid.parse("romeo@example.net"),
                    "Roméo “R”",
                    Subscription.BOTH,
                    true,
                    false,
                    new LinkedHashSet<>(List.of("Verona", "amis & co")),
                    List.of());
    private static final RosterItem NURSE =
            RosterItem.set(Jid.parse("nurse@example.org"), null, Set.of());

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private ContactsBox box;
    private RosterCache cache;
    private Session juliet;

    @BeforeEach
    void open() {
        box = new ContactsBox(engine, directory);
        cache = new RosterCache(box.database);
        juliet = box.session("juliet@example.org", UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void aRosterComesBackAsTheServerToldIt() {
        assertThat(cache.items(juliet)).isEmpty();
        assertThat(cache.version(juliet)).isEmpty();
        cache.replace(juliet, List.of(ROMEO, NURSE), "ver 1");
        assertThat(cache.items(juliet)).containsExactly(NURSE, ROMEO);
        assertThat(cache.version(juliet)).contains("ver 1");
        cache.replace(juliet, List.of(NURSE), null);
        assertThat(cache.items(juliet)).containsExactly(NURSE);
        assertThat(cache.version(juliet)).isEmpty();
    }

    @Test
    void contactsAreKnownWhileNobodyIsConnected() {
        Rosters rosters = new Rosters(signal -> {}, cache);
        cache.replace(juliet, List.of(ROMEO, NURSE), null);
        assertThat(rosters.cached(juliet))
                .extracting(contact -> contact.jid().toString())
                .containsExactly("nurse@example.org", "romeo@example.net");
    }

    @Test
    void aPushChangesOneEntryAndTheVersion() {
        cache.replace(juliet, List.of(NURSE), "1");
        cache.put(juliet, ROMEO, "2");
        RosterItem renamed = RosterItem.set(NURSE.jid(), "Angelica", Set.of("house"));
        cache.put(juliet, renamed, "3");
        assertThat(cache.items(juliet)).containsExactly(renamed, ROMEO);
        cache.remove(juliet, ROMEO.jid(), "4");
        assertThat(cache.items(juliet)).containsExactly(renamed);
        assertThat(cache.version(juliet)).contains("4");
        cache.remove(juliet, NURSE.jid(), null);
        assertThat(cache.version(juliet)).contains("4");
    }

    @Test
    void eachProfileHasARosterOfItsOwn() {
        Session other = box.session("juliet@example.com", UnaryOperator.identity());
        cache.replace(juliet, List.of(ROMEO), "1");
        cache.replace(other, List.of(NURSE), "7");
        cache.remove(other, ROMEO.jid(), "8");
        assertThat(cache.items(juliet)).containsExactly(ROMEO);
        assertThat(cache.version(juliet)).contains("1");
    }

    @Test
    void theVersionOfAnotherAccountIsNoVersion() {
        cache.replace(juliet, List.of(ROMEO), "1");
        Session moved =
                box.session(juliet.profileId(), "juliet@example.net", UnaryOperator.identity());
        assertThat(cache.version(moved)).isEmpty();
        cache.replace(moved, List.of(), "2");
        assertThat(cache.version(juliet)).isEmpty();
    }
}
