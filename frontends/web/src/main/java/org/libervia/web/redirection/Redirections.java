package org.libervia.web.redirection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.libervia.http.Parameters;
import org.libervia.http.RequestTarget;
import org.libervia.http.StaticFiles;

/**
 * All redirections. They are looked at when there is nothing at a path; the longest that the path
 * begins with is followed, once, and what is left of the path is appended.
 */
public final class Redirections {
    private final Map<String, List<Redirection>> bySite;
    private final Places places;

    /**
     * @param dict as configured
     * @param sites the names of all sites
     * @param defaultSite whose redirections stand at the first level
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} naming what can't be
     *     used
     */
    public Redirections(
            Map<String, Object> dict, Set<String> sites, String defaultSite, Places places) {
        this.bySite = RedirectionReader.read(dict, sites, defaultSite);
        this.places = places;
    }

    /** Where a path leads; nothing when no redirection is for it, or it leads nowhere. */
    public Optional<Arrival> follow(String site, List<String> segments, Parameters query) {
        return longest(site, segments)
                .flatMap(found -> {
                    List<String> rest = segments.subList(found.segments().size(), segments.size());
                    return switch (found.targets().getFirst()) {
                        case Target.Files(Path path) -> file(path, rest);
                        case Target.Application(String name) ->
                                Optional.of(new Arrival.AtApplication(name));
                        case Target other ->
                                path(site, other)
                                        .map(path -> at(RequestTarget.parse(path), rest, query));
                    };
                });
    }

    private Optional<Redirection> longest(String site, List<String> segments) {
        List<String> lower =
                segments.stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList();
        Redirection best = null;
        for (Redirection candidate : of(site)) {
            List<String> prefix = candidate.segments();
            if (prefix.size() <= lower.size()
                    && lower.subList(0, prefix.size()).equals(prefix)
                    && (best == null || prefix.size() > best.segments().size())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Redirection> of(String site) {
        return bySite.getOrDefault(site, List.of());
    }

    private Optional<String> path(String site, Target target) {
        return switch (target) {
            case Target.Local(String path) -> Optional.of(path);
            case Target.Uri(String uri) -> places.ofUri(site, uri);
            case Target.Page(String name, List<String> arguments, Map<String, String> query) ->
                    places.ofPage(site, name, arguments, query);
            case Target.Files _, Target.Application _ -> Optional.empty();
        };
    }

    private static Optional<Arrival> file(Path path, List<String> rest) {
        if (rest.isEmpty()) {
            return Files.isRegularFile(path)
                    ? Optional.of(new Arrival.AtFile(path))
                    : Optional.empty();
        }
        return new StaticFiles(path).find(rest).map(Arrival.AtFile::new);
    }

    /** What the visitor asks for goes over what the redirection adds. */
    private static Arrival at(RequestTarget target, List<String> rest, Parameters query) {
        List<String> segments = new ArrayList<>(target.segments());
        segments.addAll(rest);
        Map<String, List<String>> both = new LinkedHashMap<>(target.query().values());
        both.putAll(query.values());
        return new Arrival.AtPath(segments, new Parameters(both));
    }

    /** The short form of a path (with query), as links show it. */
    public String shorten(String site, String path) {
        List<Redirection> all = of(site);
        if (all.isEmpty() || !path.startsWith("/")) {
            return path;
        }
        String best = null;
        int longest = -1;
        for (Redirection redirection : all) {
            for (Target target : redirection.targets()) {
                String full = path(site, target).orElse("");
                int matched = full.isEmpty() ? -1 : matched(full, path);
                if (matched > longest) {
                    longest = matched;
                    best = joined(redirection.path(), path.substring(matched));
                }
            }
        }
        return best == null ? path : best;
    }

    /** How much of a path a target stands for; −1 when the path does not begin with it. */
    private static int matched(String full, String path) {
        String prefix = full.endsWith("/") ? full.substring(0, full.length() - 1) : full;
        if (prefix.isEmpty() || !path.startsWith(prefix)) {
            return -1;
        }
        String rest = path.substring(prefix.length());
        boolean whole = rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#");
        boolean below = rest.startsWith("/") && prefix.indexOf('?') < 0;
        boolean continued = whole && !(prefix.indexOf('?') >= 0 && rest.startsWith("?"));
        return continued || below ? prefix.length() : -1;
    }

    private static String joined(String shortPath, String rest) {
        String base =
                shortPath.endsWith("/")
                        ? shortPath.substring(0, shortPath.length() - 1)
                        : shortPath;
        return base.isEmpty() && !rest.startsWith("/") ? "/" + rest : base + rest;
    }
}
