package org.libervia.web.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a theme's {@code theme.yaml} says; it may be absent.
 *
 * @param fallback the themes where files are looked for that this one does not have, in order
 * @param stylesheet the sources of its style sheet, in order, as {@link
 *     org.libervia.web.assets.ThemeStyles} reads them; empty when it has files that are served as
 *     they are
 */
public record ThemeFile(List<String> fallback, List<String> stylesheet) {
    /** What stands when there is none. */
    private static final ThemeFile STANDARD = new ThemeFile(List.of(Site.DEFAULT), List.of());

    private static final String NAME = "theme.yaml";
    private static final Set<String> KEYS = Set.of("fallback", "label", "stylesheet");

    public ThemeFile {
        fallback = List.copyOf(fallback);
        stylesheet = List.copyOf(stylesheet);
    }

    /** One without a list of styles. */
    public ThemeFile(List<String> fallback) {
        this(fallback, List.of());
    }

    /**
     * Reads it.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} with file and line
     */
    public static ThemeFile read(Path theme) {
        Path file = theme.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return STANDARD;
        }
        Map<String, YamlValue> entries = YamlFile.read(file);
        entries.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw value.wrong(
                        "“"
                                + key
                                + "” is no setting of a theme; they are "
                                + String.join(", ", KEYS.stream().sorted().toList()));
            }
        });
        YamlValue fallback = entries.get("fallback");
        YamlValue stylesheet = entries.get("stylesheet");
        return new ThemeFile(
                fallback == null ? STANDARD.fallback() : names(fallback),
                stylesheet == null
                        ? List.of()
                        : stylesheet.list().stream().map(YamlValue::text).toList());
    }

    private static List<String> names(YamlValue fallback) {
        List<YamlValue> names =
                fallback.content() instanceof String ? List.of(fallback) : fallback.list();
        List<String> themes = new ArrayList<>();
        for (YamlValue name : names) {
            if (!Site.isThemeName(name.text())) {
                throw name.wrong("“" + name.text() + "” can't be the name of a theme");
            }
            themes.add(name.text());
        }
        return themes;
    }
}
