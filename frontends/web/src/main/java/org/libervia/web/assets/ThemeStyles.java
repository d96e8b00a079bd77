package org.libervia.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Finds what the list {@code stylesheet} of a theme names, and makes its style sheet. */
public final class ThemeStyles {
    private static final String WEBJAR = "webjar:";

    private final Function<String, Optional<Path>> files;

    /**
     * @param files finds a file by its path below the theme's directory {@code static}
     */
    public ThemeStyles(Function<String, Optional<Path>> files) {
        this.files = files;
    }

    /**
     * Makes the style sheet.
     *
     * @param sources of the theme: paths, or {@code webjar:<name>/<path>} for a style sheet of a
     *     library, which is pruned
     * @param words as {@link Words} finds them
     * @throws LiberviaException {@code CONFIGURATION} when one of them is not there
     */
    public StyleBundle bundle(List<String> sources, Set<String> words) {
        List<StyleBundle.Source> found = new ArrayList<>();
        for (String source : sources) {
            found.add(
                    source.startsWith(WEBJAR)
                            ? new StyleBundle.Source(
                                    library(source.substring(WEBJAR.length())), true)
                            : new StyleBundle.Source(own(source), false));
        }
        return StyleBundle.of(found, words);
    }

    private String own(String source) {
        Path file = files.apply(source).orElseThrow(() -> absent(source, "static/"));
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String library(String source) {
        int slash = source.indexOf('/');
        if (slash < 0) {
            throw absent(source, "the libraries");
        }
        String name = source.substring(0, slash);
        try {
            String version = version(name).orElseThrow(() -> absent(source, "the libraries"));
            String path =
                    "META-INF/resources/webjars/" + name + "/" + version + source.substring(slash);
            byte[] css = read(path);
            if (css == null) {
                throw absent(source, "the libraries");
            }
            return new String(css, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> version(String name) throws IOException {
        byte[] about = read("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        if (about == null) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(new java.io.ByteArrayInputStream(about));
        return Optional.ofNullable(properties.getProperty("version"));
    }

    private static byte @Nullable [] read(String resource) throws IOException {
        try (InputStream in = ThemeStyles.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static LiberviaException absent(String source, String where) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The style sheet “"
                        + source
                        + "” that theme.yaml names is not in "
                        + where
                        + ": correct the name there.");
    }
}
