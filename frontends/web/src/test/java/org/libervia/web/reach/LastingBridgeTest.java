package org.libervia.web.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Bridge;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.trial.MemoryProfiles;

class LastingBridgeTest {
    private final MemoryProfiles people = new MemoryProfiles();
    private volatile SignalHub signals = new SignalHub();
    private volatile boolean running = true;
    private final AtomicInteger tries = new AtomicInteger();

    private Bridge connect() {
        tries.incrementAndGet();
        if (!running) {
            throw new LiberviaException(Problem.BACKEND_NOT_FOUND, "No backend runs.");
        }
        FacetRegistry facets = new FacetRegistry();
        facets.add(BackendFacet.class, people);
        facets.add(ProfilesFacet.class, people);
        facets.add(AccountsFacet.class, people);
        signals = new SignalHub();
        return new EmbeddedBridge(facets, signals);
    }

    @Test
    void aBackendThatComesBackIsFoundAgain() {
        List<Signal> heard = new CopyOnWriteArrayList<>();
        AtomicInteger back = new AtomicInteger();
        try (LastingBridge bridge = LastingBridge.open(this::connect, -1)) {
            bridge.whenBack(back::incrementAndGet);
            bridge.subscribe(Set.of(Note.class), heard::add);
            BackendFacet facet = bridge.facet(BackendFacet.class);
            assertThat(facet.status().version()).isEqualTo("1.0");
            running = false;
            signals.emit(new BackendGone());
            await().until(() -> !bridge.isConnected());
            assertThatThrownBy(facet::status)
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            away ->
                                    assertThat(away.problem())
                                            .isEqualTo(Problem.BACKEND_NOT_FOUND));
            running = true;
            await().until(bridge::isConnected);
            assertThat(facet.status().version()).isEqualTo("1.0");
            await().until(() -> back.get() == 1);
            Note note = new Note("alice", Note.Level.INFO, "title", "text");
            signals.emit(note);
            await().untilAsserted(() -> assertThat(heard).containsExactly(note));
        }
    }

    @Test
    void triesAreBounded() {
        running = false;
        assertThatThrownBy(() -> LastingBridge.open(this::connect, 1))
                .isInstanceOf(LiberviaException.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void anotherVersionIsNoBackend() {
        assertThatThrownBy(
                        () -> LastingBridge.open(() -> new VersionCheck("2.0").on(connect()), -1))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("1.0")
                .hasMessageContaining("2.0");
        assertThat(tries).hasValue(1);
    }

    @Test
    void theServiceProfileIsMadeOnce() {
        try (Bridge bridge = connect()) {
            ServiceProfile.prepare(bridge, "");
            assertThat(people.profiles).containsKey(ServiceProfile.NAME);
            await().untilAsserted(() -> assertThat(people.connected).contains(ServiceProfile.NAME));
            ServiceProfile.prepare(bridge, "");
            assertThat(people.accounts).hasSize(1);
            assertThatThrownBy(() -> ServiceProfile.prepare(bridge, "other"))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining("passphrase");
        }
    }

    @Test
    void whyTheServiceProfileCanNotBeMadeIsTold() {
        try (Bridge bridge = connect()) {
            people.domain = "";
            assertThatThrownBy(() -> ServiceProfile.prepare(bridge, ""))
                    .hasMessageContaining("xmpp_domain");
            people.domain = "example.org";
            people.trouble = Problem.MISSING_FEATURE;
            assertThatThrownBy(() -> ServiceProfile.prepare(bridge, ""))
                    .hasMessageContaining("li profile create");
            people.trouble = Problem.CONFLICT;
            assertThatThrownBy(() -> ServiceProfile.prepare(bridge, ""))
                    .hasMessageContaining("exists already");
        }
    }
}
