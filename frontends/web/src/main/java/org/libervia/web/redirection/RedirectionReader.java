package org.libervia.web.redirection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.RequestTarget;

/** Reads redirections as they are configured. */
final class RedirectionReader {
    private RedirectionReader() {}

    /**
     * Reads {@code {old: new}} for the default site, and {@code {site: {old: new}}}.
     *
     * @throws LiberviaException {@code CONFIGURATION} naming what can't be used
     */
    static Map<String, List<Redirection>> read(
            Map<String, Object> dict, Set<String> sites, String defaultSite) {
        Map<String, List<Redirection>> all = new LinkedHashMap<>();
        dict.forEach((key, value) -> {
            if (key.startsWith("/") || key.isEmpty()) {
                all.computeIfAbsent(defaultSite, absent -> new ArrayList<>()).add(one(key, value));
            } else if (value instanceof Map<?, ?> ofSite && sites.contains(key)) {
                ofSite.forEach((old, target) ->
                        all.computeIfAbsent(key, absent -> new ArrayList<>())
                                .add(one(String.valueOf(old), target)));
            } else {
                throw wrong(key, "it is neither a path that begins with a slash, nor a site");
            }
        });
        return all;
    }

    private static Redirection one(String old, Object value) {
        List<Target> targets = new ArrayList<>();
        if (value instanceof List<?> several) {
            several.forEach(each -> targets.add(target(old, each)));
        } else {
            targets.add(target(old, value));
        }
        if (targets.isEmpty()) {
            throw wrong(old, "it leads to nothing");
        }
        return new Redirection(
                old,
                RequestTarget.parse(old.isEmpty() ? "/" : old).segments().stream()
                        .map(segment -> segment.toLowerCase(Locale.ROOT))
                        .toList(),
                List.copyOf(targets));
    }

    private static Target target(String old, Object value) {
        return switch (value) {
            case String url -> url(old, url);
            case Map<?, ?> dict -> dict(old, dict);
            default -> throw wrong(old, "what it leads to is neither a text, a list nor an object");
        };
    }

    private static Target dict(String old, Map<?, ?> dict) {
        long kinds = List.of("url", "path", "page").stream().filter(dict::containsKey).count();
        if (kinds != 1) {
            throw wrong(old, "an object has exactly one of “url”, “path” and “page”");
        }
        if (dict.get("url") instanceof String url) {
            return url(old, url);
        }
        if (dict.get("path") instanceof String path) {
            return files(old, path);
        }
        if (dict.get("page") instanceof String page) {
            return new Target.Page(
                    page, texts(dict.get("path_args")), query(dict.get("query_args")));
        }
        throw wrong(old, "“url”, “path” and “page” are texts");
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, String> query(@Nullable Object value) {
        Map<String, String> query = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, argument) ->
                    query.put(
                            String.valueOf(name),
                            argument instanceof List<?> list && !list.isEmpty()
                                    ? String.valueOf(list.getFirst())
                                    : String.valueOf(argument)));
        }
        return query;
    }

    private static Target url(String old, String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "xmpp" -> new Target.Uri(url);
            case "file" -> files(old, url.substring(colon + 1).replaceFirst("^//(?=/)", ""));
            case "libervia-app" -> new Target.Application(url.substring(colon + 1));
            case "http", "https" ->
                    throw wrong(old, "it leads to another host, which is not allowed");
            default -> {
                if (url.startsWith("//") || scheme.matches("[a-z][a-z0-9+.-]*")) {
                    throw wrong(old, "it leads to another host or scheme, which is not allowed");
                }
                yield new Target.Local(url.startsWith("/") ? url : "/" + url);
            }
        };
    }

    private static Target files(String old, String path) {
        Path file = Path.of(path);
        if (!file.isAbsolute()) {
            throw wrong(old, "the path of a file must be in full");
        }
        return new Target.Files(file);
    }

    private static LiberviaException wrong(String old, String why) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The redirection “"
                        + old
                        + "” in url_redirections_dict can't be used: "
                        + why
                        + ".");
    }
}
