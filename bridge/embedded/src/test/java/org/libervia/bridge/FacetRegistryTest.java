package org.libervia.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Facet;

class FacetRegistryTest {
    private final FacetRegistry registry = new FacetRegistry();

    @Facet("greeting")
    interface GreetingFacet {
        String greet(String name);
    }

    @Facet("overloaded")
    interface OverloadedFacet {
        void say(String a);

        void say(int a);
    }

    interface UnmarkedFacet {}

    @Facet("other")
    interface MisnamedFacet {}

    interface Unmarked {}

    @Test
    void whatIsOfferedIsFound() {
        registry.add(GreetingFacet.class, name -> "hello " + name);
        try (EmbeddedBridge bridge = new EmbeddedBridge(registry, new SignalHub())) {
            assertThat(bridge.facet(GreetingFacet.class).greet("Romeo")).isEqualTo("hello Romeo");
        }
        assertThat(registry.all()).containsOnlyKeys("greeting");
    }

    @Test
    void whatIsNotOfferedIsAMissingFeature() {
        assertThatThrownBy(() -> registry.get(GreetingFacet.class))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("greeting")
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(Problem.MISSING_FEATURE);
    }

    @Test
    void aFacetTakenBackIsGone() {
        registry.add(GreetingFacet.class, name -> name);
        registry.remove(GreetingFacet.class);
        assertThat(registry.named("greeting")).isEmpty();
    }

    @Test
    void twoFacetsOfOneNameConflict() {
        registry.add(GreetingFacet.class, name -> name);
        assertThatThrownBy(() -> registry.add(GreetingFacet.class, name -> name))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("already");
    }

    @Test
    void methodsThatTheWireCouldNotTellApartAreRefused() {
        OverloadedFacet overloaded =
                new OverloadedFacet() {
                    @Override
                    public void say(String a) {}

                    @Override
                    public void say(int a) {}
                };
        assertThatThrownBy(() -> registry.add(OverloadedFacet.class, overloaded))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotNamedAndMarkedAsAFacetIsRefused() {
        assertThatThrownBy(() -> registry.add(UnmarkedFacet.class, new UnmarkedFacet() {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registry.add(MisnamedFacet.class, new MisnamedFacet() {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("misnamed");
        assertThatThrownBy(() -> registry.add(Unmarked.class, new Unmarked() {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
