package org.libervia.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.libervia.domain.Facet;
import org.libervia.domain.Signal;

class CatalogueTest {

    private static List<Class<?>> domain() throws IOException, URISyntaxException {
        Path root =
                Path.of(Facets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .<Class<?>>map(CatalogueTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - 6).replace('/', '.'));
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void everySignalIsListed() throws Exception {
        List<Class<?>> signals =
                domain().stream()
                        .filter(type -> Signal.class.isAssignableFrom(type) && !type.isInterface())
                        .toList();
        assertThat(List.<Class<?>>copyOf(Signals.ALL)).containsExactlyInAnyOrderElementsOf(signals);
        assertThat(signals).allMatch(Class::isRecord, "a signal is a record");
        assertThat(Signals.ALL.stream().map(Signal::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyFacetIsListed() throws Exception {
        List<Class<?>> facets =
                domain().stream().filter(type -> type.isAnnotationPresent(Facet.class)).toList();
        assertThat(Facets.ALL).containsExactlyInAnyOrderElementsOf(facets);
        assertThat(Facets.ALL).allMatch(Class::isInterface, "a facet is an interface");
    }

    @Test
    void aFacetIsNamedAsItsInterface() {
        for (Class<?> facet : Facets.ALL) {
            String simple = facet.getSimpleName();
            String stem = simple.substring(0, simple.length() - "Facet".length());
            assertThat(facet.getAnnotation(Facet.class).value())
                    .isEqualTo(stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1));
        }
    }
}
