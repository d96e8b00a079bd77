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
 */
public record ThemeFile(List<String> fallback) {
    private static final String NAME = "theme.yaml";
    private static final Set<String> KEYS = Set.of("fallback", "label");

    public ThemeFile {
        fallback = List.copyOf(fallback);
    }

    /**
     * Reads it.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} with file and line
     */
    public static ThemeFile read(Path theme) {
        Path file = theme.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new ThemeFile(List.of(Site.DEFAULT));
        }
        Map<String, YamlValue> entries = YamlFile.read(file);
        entries.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw value.wrong(
                        "“" + key + "” is no setting of a theme; they are fallback, label");
            }
        });
        YamlValue fallback = entries.get("fallback");
        if (fallback == null) {
            return new ThemeFile(List.of(Site.DEFAULT));
        }
        List<YamlValue> names =
                fallback.content() instanceof String ? List.of(fallback) : fallback.list();
        List<String> themes = new ArrayList<>();
        for (YamlValue name : names) {
            if (!Site.isThemeName(name.text())) {
                throw name.wrong("“" + name.text() + "” can't be the name of a theme");
            }
            themes.add(name.text());
        }
        return new ThemeFile(themes);
    }
}
