package org.libervia.backend.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.libervia.backend.feature.Role;
import org.libervia.backend.message.NoBackend;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.account.FeatureInfo;
import org.libervia.domain.account.FeatureInfo.State;
import org.libervia.xmpp.stanza.Iq;

class FeatureHostTest {
    private final List<String> log = new ArrayList<>();
    private final Map<Class<?>, Object> facets = new LinkedHashMap<>();
    private final Offers offers =
            new Offers(
                    new FacetDoor() {
                        @Override
                        public <F> void offer(Class<F> type, F facet) {
                            facets.put(type, facet);
                        }
                    });
    private final FeatureHost host = new FeatureHost(offers, feature -> {});

    @Test
    void featuresStartInTheirOrderAndStopTheOtherWayRound() {
        start(
                TestFeature.named("a", log, d -> d.requires("b")),
                TestFeature.named("b", log, d -> d));
        host.close();
        assertThat(log).containsExactly("start b", "start a", "stop a", "stop b");
    }

    @Test
    void aFeatureThatFailsIsListedWithTheReasonAndTheOthersLiveOn() {
        start(
                TestFeature.named("a", d -> d)
                        .doing(b -> {
                            throw new IllegalStateException("no luck");
                        }),
                TestFeature.named("b", log, d -> d.requires("a")),
                TestFeature.named("c", log, d -> d));
        assertThat(log).containsExactly("start c");
        assertThat(listed("a").state()).isEqualTo(State.FAILED);
        assertThat(listed("a").reason()).isEqualTo("no luck");
        assertThat(listed("b").state()).isEqualTo(State.LEFT_OUT);
        assertThat(listed("b").reason()).contains("requires a");
        assertThat(listed("c").state()).isEqualTo(State.STARTED);
    }

    @Test
    void whatAFeatureOffersIsFoundByOthersAndByFrontends() {
        start(
                TestFeature.named("a", d -> d)
                        .doing(b ->
                                b.provides(CharSequence.class, "to features")
                                        .facet(Comparable.class, "to frontends")));
        assertThat(offers.find(CharSequence.class)).hasValue("to features");
        assertThat(facets).containsEntry(Comparable.class, "to frontends");
    }

    @Test
    void aFeatureThatOffersWhatIsOfferedAlreadyIsStoppedAgain() {
        start(
                TestFeature.named("a", log, d -> d).doing(b -> b.facet(Comparable.class, "first")),
                TestFeature.named("b", log, d -> d)
                        .doing(b ->
                                b.facet(Comparable.class, "second").stop(() -> log.add("undone"))));
        assertThat(facets).containsEntry(Comparable.class, "first");
        assertThat(listed("b").state()).isEqualTo(State.FAILED);
        assertThat(log).contains("undone");
    }

    @Test
    void twoAnswersToOneQuestionAreRefused() {
        start(
                TestFeature.named("a", d -> d)
                        .doing(b -> b.answers(Iq.Type.GET, "query", "urn:x", (s, q) -> q.result())),
                TestFeature.named("b", d -> d)
                        .doing(b ->
                                b.answers(Iq.Type.GET, "query", "urn:x", (s, q) -> q.result())));
        assertThat(listed("b").state()).isEqualTo(State.FAILED);
    }

    @Test
    void aComponentHasItsEntryPointAndWhatThatStandsOn() {
        start(
                TestFeature.named(
                        "gateway",
                        d ->
                                d.roles(Role.COMPONENT)
                                        .entryPoint()
                                        .requires("disco")
                                        .recommends("ping", "roster")),
                TestFeature.named("disco", d -> d.roles(Role.CLIENT, Role.COMPONENT)),
                TestFeature.named("ping", d -> d.roles(Role.CLIENT, Role.COMPONENT)),
                TestFeature.named("version", d -> d.roles(Role.CLIENT, Role.COMPONENT)),
                TestFeature.named("roster", d -> d));
        assertThat(host.component("gateway").names())
                .containsExactlyInAnyOrder("disco", "gateway", "ping");
        assertThat(host.clients().names())
                .containsExactlyInAnyOrder("disco", "ping", "roster", "version");
        assertThatThrownBy(() -> host.component("disco"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("disco");
    }

    private void start(TestFeature... features) {
        host.start(Stream.of(features).map(FoundFeature::of).toList(), NoBackend.backend());
    }

    private FeatureInfo listed(String name) {
        return host.features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
