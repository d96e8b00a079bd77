package org.libervia.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;

class ThemeStylesTest {
    private static final int BUDGET = 24 * 1024;

    @TempDir Path directory;

    private Optional<Path> find(String name) {
        return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
    }

    @Test
    void ownSheetsAreKeptAndLibrariesPruned() throws IOException {
        Files.writeString(directory.resolve("own.css"), "@charset \"utf-8\"; .mine { color: red }");
        StyleBundle bundle =
                new ThemeStyles(this::find)
                        .bundle(
                                List.of("webjar:bulma/css/bulma.min.css", "own.css"),
                                Set.of("button"));
        assertThat(bundle.css())
                .endsWith(".mine{color:red}")
                .contains(".button{")
                .doesNotContain(".navbar");
    }

    @Test
    void theHashIsThatOfTheContent() throws IOException {
        Files.writeString(directory.resolve("a.css"), "p{x:1}");
        Files.writeString(directory.resolve("b.css"), " p { x: 1 } ");
        Files.writeString(directory.resolve("c.css"), "p{x:2}");
        ThemeStyles styles = new ThemeStyles(this::find);
        String hash = styles.bundle(List.of("a.css"), Set.of()).hash();
        assertThat(styles.bundle(List.of("b.css"), Set.of()).hash()).isEqualTo(hash);
        assertThat(styles.bundle(List.of("c.css"), Set.of()).hash()).isNotEqualTo(hash);
    }

    @Test
    void anAbsentSheetIsNamed() {
        ThemeStyles styles = new ThemeStyles(this::find);
        for (String name :
                List.of("none.css", "webjar:none/a.css", "webjar:bulma/none.css", "webjar:bulma")) {
            assertThatThrownBy(() -> styles.bundle(List.of(name), Set.of()))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining(name.replace("webjar:", ""))
                    .hasMessageContaining("theme.yaml");
        }
    }

    @Test
    void theDefaultThemeKeepsWithinItsBudget() throws Exception {
        Path theme =
                Path.of(
                        Objects.requireNonNull(
                                        getClass()
                                                .getResource(
                                                        "/org/libervia/web/main/templates/default"))
                                .toURI());
        StyleBundle bundle =
                new ThemeStyles(name -> Optional.of(theme.resolve("static").resolve(name)))
                        .bundle(
                                List.of(
                                        "webjar:bulma/css/bulma.min.css",
                                        "css/tokens.css",
                                        "css/base.css",
                                        "css/hues.css",
                                        "css/shell.css",
                                        "css/forms.css",
                                        "css/chat.css",
                                        "css/blog.css",
                                        "css/pages.css"),
                                new Words().addDirectory(theme).all());
        assertThat(gzip(bundle.css())).isLessThan(BUDGET);
        assertThat(bundle.css()).contains(".button.is-primary", ".composer", ".hue-23", "--bg:");
    }

    private static int gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
