package org.libervia.web.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.libervia.web.i18n.Languages;

/**
 * A site, as it was read.
 *
 * @param name {@code default} for the one that comes with the program
 * @param roots its directory, and that of the default site after it
 * @param theme the name of its theme, when a visitor chooses none
 * @param pages with those of the default site
 * @param languages with those of the default site
 */
public record Site(
        String name, List<Path> roots, String theme, PageTree pages, Languages languages) {
    /** The name of the site that comes with the program, and of its theme. */
    public static final String DEFAULT = "default";

    public Site {
        roots = List.copyOf(roots);
    }

    public boolean isDefault() {
        return name.equals(DEFAULT);
    }

    /** The site's own directory. */
    public Path root() {
        return roots.getFirst();
    }

    /** The directory of a theme's files, the site's own before the default site's. */
    public Optional<Path> themeDirectory(String name) {
        if (!isThemeName(name)) {
            return Optional.empty();
        }
        return roots.stream()
                .map(root -> root.resolve("templates").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Whether this can be the name of a site or a theme: nothing of {@code ( ) / . \}. */
    public static boolean isThemeName(String name) {
        return !name.isEmpty()
                && name.length() <= 64
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
