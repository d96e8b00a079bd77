package org.libervia.web.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.libervia.http.HttpResponse;
import org.libervia.web.render.Assets;
import org.libervia.web.render.ThemeFiles;
import org.libervia.web.render.ThemeLooks;
import org.libervia.web.server.WebRequest;
import org.libervia.web.site.SafePath;
import org.libervia.web.site.Site;

/** Answers for the files of sites. */
public final class SiteFiles {
    private static final String THEMES = "_t";
    private static final String BUILD = "__b";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_NOW = "public, no-cache";

    private final Function<String, Optional<Site>> sites;
    private final Assets assets;
    private final ThemeLooks looks;
    private final CachedPictures pictures;

    /**
     * @param sites finds a site by its name
     */
    public SiteFiles(
            Function<String, Optional<Site>> sites,
            Assets assets,
            ThemeLooks looks,
            CachedPictures pictures) {
        this.sites = sites;
        this.assets = assets;
        this.looks = looks;
        this.pictures = pictures;
    }

    /** The file at the path of a request; none when there is no such file. */
    public Optional<HttpResponse> find(WebRequest request, Site site) {
        List<String> segments = request.segments();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = segments.subList(1, segments.size());
        return switch (segments.getFirst()) {
            case THEMES -> ofTheme(request, rest);
            case BUILD -> ofPage(request, rest);
            case CachedPictures.PREFIX -> pictures.find(rest);
            default -> ofRoot(site, segments);
        };
    }

    /** {@code <site>/templates/<theme>/static/…} and {@code <site>/bundles/<theme>/<hash>.css}. */
    private Optional<HttpResponse> ofTheme(WebRequest request, List<String> path) {
        if (path.size() < 4 || !Site.isThemeName(path.get(2))) {
            return Optional.empty();
        }
        Optional<Site> site = sites.apply(path.getFirst());
        String theme = path.get(2);
        return switch (path.get(1)) {
            case ThemeLooks.BUNDLES -> site.flatMap(found -> bundle(found, theme, path.get(3)));
            case "templates" ->
                    path.get(3).equals("static")
                            ? site.flatMap(found ->
                                            ThemeFiles.of(found, theme)
                                                    .find(
                                                            String.join(
                                                                    "/",
                                                                    path.subList(3, path.size()))))
                                    .map(file -> response(request, file.path()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<HttpResponse> bundle(Site site, String theme, String name) {
        if (site.themeDirectory(theme).isEmpty()) {
            return Optional.empty();
        }
        return looks.of(site, theme)
                .styles()
                .map(styles ->
                        HttpResponse.of(
                                        200,
                                        "text/css; charset=utf-8",
                                        styles.css().getBytes(StandardCharsets.UTF_8))
                                .withETag(styles.hash())
                                .with(
                                        "Cache-Control",
                                        name.equals(styles.hash() + ".css") ? FOR_EVER : FOR_NOW));
    }

    /** {@code <site>/<page…>/browser/…}: the scripts of pages. */
    private Optional<HttpResponse> ofPage(WebRequest request, List<String> path) {
        if (path.size() < 3 || !path.subList(1, path.size() - 1).contains("browser")) {
            return Optional.empty();
        }
        return sites.apply(path.getFirst())
                .flatMap(site ->
                        SafePath.file(site.root().resolve("pages"), path.subList(1, path.size())))
                .map(file -> response(request, file));
    }

    /** Files that a site has at its root, such as {@code robots.txt}. */
    private static Optional<HttpResponse> ofRoot(Site site, List<String> path) {
        return site.roots().stream()
                .flatMap(root -> SafePath.file(root.resolve("static"), path).stream())
                .findFirst()
                .map(file -> HttpResponse.file(file).with("Cache-Control", "public, max-age=3600"));
    }

    private HttpResponse response(WebRequest request, Path file) {
        String hash = assets.hash(file);
        boolean named = request.query().first(Assets.HASH).filter(hash::equals).isPresent();
        return HttpResponse.file(file)
                .withETag(hash)
                .with("Cache-Control", named ? FOR_EVER : FOR_NOW);
    }
}
