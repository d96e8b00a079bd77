package org.libervia.web.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.template.TemplateLoader;
import org.libervia.template.TemplateSource;
import org.libervia.web.site.SafePath;
import org.libervia.web.site.Site;

/**
 * Finds templates by their names: {@code path} of the theme, {@code (theme)path} of another theme
 * of the site, {@code (site/theme)path} or {@code (site/)path} of another site, and {@code
 * pages/path} beside a page.
 */
final class SiteTemplates implements TemplateLoader {
    private static final Pattern NAMED = Pattern.compile("\\(([^()]*)\\)(.+)");
    private static final Pattern ERROR = Pattern.compile("error/\\d{3}\\.html");
    private static final String PAGES = "pages/";

    private final Site site;
    private final String theme;
    private final Function<String, Optional<Site>> sites;
    private final Map<String, ThemeFiles> files = new ConcurrentHashMap<>();

    SiteTemplates(Site site, String theme, Function<String, Optional<Site>> sites) {
        this.site = site;
        this.theme = theme;
        this.sites = sites;
    }

    @Override
    public Optional<TemplateSource> load(String name) {
        return path(name)
                .or(() ->
                        ERROR.matcher(name).matches() ? path("error/base.html") : Optional.empty())
                .map(path -> new TemplateSource(name, text(path)));
    }

    private Optional<Path> path(String name) {
        if (name.startsWith(PAGES)) {
            return site.roots().stream()
                    .flatMap(root ->
                            SafePath.file(root.resolve(PAGES), name.substring(PAGES.length()))
                                    .stream())
                    .filter(file -> isTemplate(file.toString()))
                    .findFirst();
        }
        Matcher named = NAMED.matcher(name);
        if (!named.matches()) {
            return find(site, theme, name);
        }
        String place = named.group(1);
        int slash = place.indexOf('/');
        Optional<Site> other =
                slash < 0 ? Optional.of(site) : sites.apply(place.substring(0, slash));
        return other.flatMap(found -> {
            String wanted = place.substring(slash + 1);
            String chosen = wanted.isEmpty() ? found.theme() : wanted;
            return Site.isThemeName(chosen)
                    ? find(found, chosen, named.group(2))
                    : Optional.empty();
        });
    }

    private Optional<Path> find(Site where, String which, String path) {
        return files.computeIfAbsent(where.name() + "/" + which, key -> ThemeFiles.of(where, which))
                .find(path)
                .map(ThemeFiles.Found::path)
                .filter(file -> isTemplate(file.toString()));
    }

    private static boolean isTemplate(String file) {
        return file.endsWith(".html")
                || file.endsWith(".xhtml")
                || file.endsWith(".xml")
                || file.endsWith(".txt")
                || file.endsWith(".svg");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
