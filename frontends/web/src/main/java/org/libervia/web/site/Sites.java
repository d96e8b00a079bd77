package org.libervia.web.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.web.i18n.Languages;

/** The sites of this server, by name. */
public final class Sites {
    /** Sites that everybody may visit. */
    public static final Option<Map<String, Path>> PUBLIC =
            directories(
                    "sites_path_public_dict",
                    "sites that everybody may visit: names and directories");

    /** Sites that are reached by the hosts of {@code vhosts_dict} alone. */
    public static final Option<Map<String, Path>> PRIVATE =
            directories(
                    "sites_path_private_dict",
                    "sites that are not listed anywhere: names and directories");

    /** The theme of the default site; that of another site is in the section of its name. */
    public static final Option<String> THEME =
            Option.text("theme", Site.DEFAULT, "the theme of the default site").in("web");

    private static Option<Map<String, Path>> directories(String name, String description) {
        Option<Map<String, Object>> dict = Option.dict(name, description);
        Option.Reader<Path> path = Option.path(name, null, description).reader();
        return new Option<>(
                dict.section(),
                name,
                description,
                dict.standard(),
                (text, around) -> {
                    Map<String, Path> paths = new LinkedHashMap<>();
                    dict.reader()
                            .read(text, around)
                            .forEach((site, directory) ->
                                    paths.put(site, path.read(directory.toString(), around)));
                    return paths;
                });
    }

    private final Map<String, Site> sites;

    private Sites(Map<String, Site> sites) {
        this.sites = sites;
    }

    /**
     * Reads all sites.
     *
     * @param standard the default site
     * @param code makes what compiles the pages of a site's directory
     * @throws LiberviaException {@code CONFIGURATION} when a site can't be read as it is
     */
    public static Sites load(
            Settings settings, SiteSource standard, Function<Path, PageCode> code) {
        Map<String, Site> sites = new LinkedHashMap<>();
        Site first = standard(settings, standard);
        sites.put(Site.DEFAULT, first);
        paths(settings)
                .forEach((name, root) ->
                        sites.put(
                                name,
                                load(
                                        settings,
                                        name,
                                        new SiteSource(root, code.apply(root)),
                                        first)));
        return new Sites(Map.copyOf(sites));
    }

    /** The default site, read anew. */
    private static Site standard(Settings settings, SiteSource source) {
        return new Site(
                Site.DEFAULT,
                List.of(source.root()),
                theme(settings, Site.DEFAULT),
                new PageLoader(source.code()).load(source.root().resolve("pages")),
                Languages.read(List.of(source.root().resolve("i18n"))));
    }

    /**
     * Reads a site.
     *
     * @param standard the default site, whose pages it gets
     */
    public static Site load(Settings settings, String name, SiteSource source, Site standard) {
        PageTree own = new PageLoader(source.code()).load(source.root().resolve("pages"));
        return new Site(
                name,
                List.of(source.root(), standard.root()),
                theme(settings, name),
                own.with(standard.pages()),
                Languages.read(
                        List.of(source.root().resolve("i18n"), standard.root().resolve("i18n"))));
    }

    private static Map<String, Path> paths(Settings settings) {
        Map<String, Path> paths = new LinkedHashMap<>();
        Stream.of(PUBLIC, PRIVATE)
                .forEach(option ->
                        settings.get(option)
                                .forEach((name, path) -> {
                                    if (!Site.isThemeName(name) || name.equals(Site.DEFAULT)) {
                                        throw wrong(
                                                option,
                                                "“" + name + "” can't be the name of a site");
                                    }
                                    Path root = path.toAbsolutePath();
                                    if (!Files.isDirectory(root)) {
                                        throw wrong(option, root + " is no directory");
                                    }
                                    if (paths.put(name, root) != null) {
                                        throw wrong(option, "“" + name + "” is there twice");
                                    }
                                }));
        return paths;
    }

    private static String theme(Settings settings, String site) {
        String section = site.equals(Site.DEFAULT) ? THEME.section() : site;
        String theme = settings.text(section, THEME.name()).orElse(Site.DEFAULT);
        if (!Site.isThemeName(theme)) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "“%s” in section [%s] can't be the name of a theme.".formatted(theme, section));
        }
        return theme;
    }

    private static LiberviaException wrong(Option<?> option, String what) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The option “" + option.name() + "” can't be used: " + what + ".");
    }

    public Set<String> names() {
        return sites.keySet();
    }

    public Optional<Site> find(String name) {
        return Optional.ofNullable(sites.get(name));
    }

    /** The site that comes with the program. */
    public Site standard() {
        return find(Site.DEFAULT).orElseThrow();
    }

    /** These, with one read anew. */
    public Sites with(Site changed) {
        return new Sites(
                Stream.concat(
                                sites.values().stream()
                                        .filter(site -> !site.name().equals(changed.name())),
                                Stream.of(changed))
                        .collect(Collectors.toUnmodifiableMap(Site::name, site -> site)));
    }
}
