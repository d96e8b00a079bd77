package org.libervia.web.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.web.site.SafePath;
import org.libervia.web.site.Site;
import org.libervia.web.site.ThemeFile;

/**
 * The directories where the files of a theme are looked for: the site's theme, the site's fallback
 * themes, and the same of the default site.
 */
public final class ThemeFiles {
    /**
     * A file, and where it was found.
     *
     * @param site the name of the site that has it
     * @param theme the name of the theme that has it
     */
    public record Found(String site, String theme, Path path) {}

    private record Place(String site, String theme) {}

    private final Map<Place, Path> directories = new LinkedHashMap<>();

    private ThemeFiles() {}

    /** Those of a theme of a site. */
    public static ThemeFiles of(Site site, String theme) {
        ThemeFiles files = new ThemeFiles();
        List<String> themes = new ArrayList<>(List.of(theme));
        themes.addAll(
                site.themeDirectory(theme)
                        .map(directory -> ThemeFile.read(directory).fallback())
                        .orElse(List.of(Site.DEFAULT)));
        for (Path root : site.roots()) {
            String owner = root.equals(site.root()) ? site.name() : Site.DEFAULT;
            for (String name : themes) {
                if (Site.isThemeName(name)) {
                    files.directories.putIfAbsent(
                            new Place(owner, name), root.resolve("templates").resolve(name));
                }
            }
        }
        return files;
    }

    /** The directories, the first that is asked first. */
    List<Path> directories() {
        return List.copyOf(directories.values());
    }

    /** The first file of this path; none for a path that is not within a theme. */
    public Optional<Found> find(String path) {
        for (Map.Entry<Place, Path> entry : directories.entrySet()) {
            Optional<Path> file = SafePath.file(entry.getValue(), path);
            if (file.isPresent()) {
                return Optional.of(
                        new Found(entry.getKey().site(), entry.getKey().theme(), file.get()));
            }
        }
        return Optional.empty();
    }
}
