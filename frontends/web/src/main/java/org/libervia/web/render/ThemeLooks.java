package org.libervia.web.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.http.PercentCode;
import org.libervia.web.assets.Icons;
import org.libervia.web.assets.StyleBundle;
import org.libervia.web.assets.ThemeStyles;
import org.libervia.web.assets.Words;
import org.libervia.web.site.Site;
import org.libervia.web.site.ThemeFile;

/** The one style sheet and the drawings of each theme, made when first asked for. */
public final class ThemeLooks {
    /** What the address of a style sheet begins with, after {@code /_t/<site>/}. */
    public static final String BUNDLES = "bundles";

    /**
     * What a theme gives browsers.
     *
     * @param styles none for a theme that lists none
     * @param url of the style sheet
     */
    public record Look(Icons icons, Optional<StyleBundle> styles, Optional<String> url) {}

    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** The look of a theme of a site. */
    public Look of(Site site, String theme) {
        return looks.computeIfAbsent(site.name() + "/" + theme, key -> made(site, theme));
    }

    private static Look made(Site site, String theme) {
        ThemeFiles files = ThemeFiles.of(site, theme);
        Icons icons = new Icons();
        Words words = new Words();
        try {
            for (Path directory : files.directories().reversed()) {
                words.addDirectory(directory);
                Path sprite = directory.resolve("static/icons.svg");
                if (Files.isRegularFile(sprite)) {
                    icons.add(Files.readString(sprite));
                }
            }
            for (Path root : site.roots()) {
                words.addDirectory(root.resolve("pages"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Optional<StyleBundle> styles =
                sources(files)
                        .map(sources ->
                                new ThemeStyles(path ->
                                        files.find("static/" + path).map(ThemeFiles.Found::path))
                                        .bundle(sources, words.all()));
        return new Look(icons, styles, styles.map(bundle -> url(site, theme, bundle)));
    }

    private static Optional<List<String>> sources(ThemeFiles files) {
        return files.directories().stream()
                .filter(Files::isDirectory)
                .map(directory -> ThemeFile.read(directory).stylesheet())
                .filter(sources -> !sources.isEmpty())
                .findFirst();
    }

    private static String url(Site site, String theme, StyleBundle bundle) {
        return Assets.THEMES
                + PercentCode.segment(site.name())
                + "/"
                + BUNDLES
                + "/"
                + PercentCode.segment(theme)
                + "/"
                + bundle.hash()
                + ".css";
    }

    /** Forgets all: files have changed. */
    public void forget() {
        looks.clear();
    }
}
