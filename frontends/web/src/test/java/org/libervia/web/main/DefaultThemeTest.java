package org.libervia.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.libervia.template.Engine;
import org.libervia.template.TemplateSource;
import org.libervia.web.assets.Icons;

/** What can be said of the default theme without a server. */
class DefaultThemeTest {
    private static final Path THEME = theme();
    private static final Pattern ICON = Pattern.compile("icon\\('([a-z-]+)'");
    private static final Pattern ASSET = Pattern.compile("asset\\('([^']+)'\\)");
    private static final Pattern IMPORT =
            Pattern.compile("(?:from |import\\(|import )'(\\./[^']+)'");

    private static Path theme() {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    DefaultThemeTest.class.getResource(
                                            "/org/libervia/web/main/templates/default"))
                            .toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> templates() throws IOException {
        return files(".html");
    }

    private static List<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> THEME.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(THEME.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<TemplateSource> load(String name) {
        return Optional.of(THEME.resolve(name))
                .filter(Files::isRegularFile)
                .map(file -> new TemplateSource(name, text(name)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsWellFormed(String name) {
        Engine engine =
                Engine.builder()
                        .loader(DefaultThemeTest::load)
                        .filter("date_fmt", (value, arguments, context) -> value)
                        .build();
        assertThatCode(() -> engine.template(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyDrawingAndFileThatATemplateNamesIsThere(String name) {
        Icons icons = new Icons().add(text("static/icons.svg"));
        assertThat(ICON.matcher(text(name)).results().map(found -> found.group(1)))
                .allMatch(icons.names()::contains);
        assertThat(ASSET.matcher(text(name)).results().map(found -> found.group(1)))
                .allMatch(asset -> Files.isRegularFile(THEME.resolve("static").resolve(asset)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateNeedsWhatTheContentSecurityPolicyForbids(String name) {
        assertThat(text(name))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style");
    }

    @Test
    void scriptsLoadOnlyEachOther() throws IOException {
        for (String name : files(".js")) {
            Path directory = Objects.requireNonNull(THEME.resolve(name).getParent());
            assertThat(IMPORT.matcher(text(name)).results().map(found -> found.group(1)))
                    .as(name)
                    .allMatch(module -> Files.isRegularFile(directory.resolve(module)));
        }
    }
}
