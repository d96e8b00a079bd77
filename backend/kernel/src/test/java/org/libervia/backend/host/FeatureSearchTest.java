package org.libervia.backend.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureSearchTest {
    private static final String SERVICE = "META-INF/services/org.libervia.backend.feature.Feature";
    private static final String SOURCE =
            """
            package third.party;
            import org.libervia.backend.feature.*;
            public class Guest implements Feature {
                public Declaration declaration() { return Declaration.of("guest", "From outside.").build(); }
                public Behaviour start(Backend backend) { return Behaviour.builder().build(); }
            }
            """;

    @TempDir Path directory;

    @Test
    void aJarOfAThirdPartyIsLoaded() throws Exception {
        Path plugins = Files.createDirectory(directory.resolve("plugins"));
        jar(plugins.resolve("guest.jar"), "third.party.Guest", compiled());
        List<FoundFeature> found = search(plugins);
        assertThat(found)
                .anySatisfy(one ->
                        assertThat(one)
                                .isInstanceOfSatisfying(
                                        FoundFeature.Declared.class,
                                        guest ->
                                                assertThat(guest.declaration().name())
                                                        .isEqualTo("guest")));
    }

    @Test
    void aJarThatNamesAClassItDoesNotHoldIsReportedAndTheOthersAreFound() throws Exception {
        Path plugins = Files.createDirectory(directory.resolve("plugins"));
        jar(plugins.resolve("a-broken.jar"), "third.party.Missing", new byte[0]);
        jar(plugins.resolve("guest.jar"), "third.party.Guest", compiled());
        assertThat(search(plugins))
                .hasAtLeastOneElementOfType(FoundFeature.Declared.class)
                .anySatisfy(one ->
                        assertThat(one)
                                .isInstanceOfSatisfying(
                                        FoundFeature.Broken.class,
                                        broken ->
                                                assertThat(broken.name())
                                                        .isEqualTo("a-broken.jar")));
    }

    @Test
    void thereNeedNotBeAPluginsDirectory() {
        assertThat(search(directory.resolve("nowhere")))
                .allMatch(FoundFeature.Declared.class::isInstance);
    }

    private List<FoundFeature> search(Path plugins) {
        return new FeatureSearch(getClass().getClassLoader()).search(plugins);
    }

    private byte[] compiled() throws IOException {
        Path source =
                Files.createDirectories(directory.resolve("src/third/party")).resolve("Guest.java");
        Files.writeString(source, SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed =
                compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.resolve("classes").toString(),
                        source.toString());
        assertThat(failed).isZero();
        return Files.readAllBytes(directory.resolve("classes/third/party/Guest.class"));
    }

    private static void jar(Path file, String service, byte[] guest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write(service.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
            if (guest.length > 0) {
                jar.putNextEntry(new JarEntry("third/party/Guest.class"));
                jar.write(guest);
                jar.closeEntry();
            }
        }
    }
}
