package org.libervia.backend.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureOrderTest {

    @Test
    void eachFeatureComesAfterWhatItRequiresAndRecommends() {
        FeatureOrder order =
                order(
                        TestFeature.named("a", d -> d.requires("c")),
                        TestFeature.named("b", d -> d.recommends("d")),
                        TestFeature.named("c", d -> d.requires("b")),
                        TestFeature.named("d", d -> d));
        assertThat(names(order)).containsExactly("d", "b", "c", "a");
    }

    @Test
    void whatIsRecommendedNeedNotBeThere() {
        assertThat(names(order(TestFeature.named("a", d -> d.recommends("nowhere")))))
                .containsExactly("a");
    }

    @Test
    void aFeatureWhoseRequirementIsAbsentIsLeftOutWithAllThatRequireIt() {
        FeatureOrder order =
                order(
                        TestFeature.named("a", d -> d.requires("b")),
                        TestFeature.named("b", d -> d.requires("nowhere")),
                        TestFeature.named("c", d -> d));
        assertThat(names(order)).containsExactly("c");
        assertThat(order.broken())
                .extracting(FoundFeature.Broken::name)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(order.broken().getFirst().reason()).contains("nowhere");
    }

    @Test
    void thoseThatRequireEachOtherAreLeftOut() {
        FeatureOrder order =
                order(
                        TestFeature.named("a", d -> d.requires("b")),
                        TestFeature.named("b", d -> d.requires("a")),
                        TestFeature.named("c", d -> d));
        assertThat(names(order)).containsExactly("c");
    }

    @Test
    void aRecommendationNeverStandsInTheWayOfARequirement() {
        FeatureOrder order =
                order(
                        TestFeature.named("a", d -> d.recommends("b")),
                        TestFeature.named("b", d -> d.requires("a")));
        assertThat(names(order)).containsExactly("a", "b");
        assertThat(order.broken()).isEmpty();
    }

    @Test
    void theSecondOfANameIsRefused() {
        FeatureOrder order = order(TestFeature.named("a", d -> d), TestFeature.named("a", d -> d));
        assertThat(names(order)).containsExactly("a");
        assertThat(order.broken()).hasSize(1);
    }

    private static FeatureOrder order(TestFeature... features) {
        return FeatureOrder.of(Stream.of(features).map(FoundFeature::of).toList());
    }

    private static List<String> names(FeatureOrder order) {
        return order.ordered().stream().map(found -> found.declaration().name()).toList();
    }
}
