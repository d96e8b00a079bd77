package org.libervia.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.http.PercentCode;

/** The address of a page on this site: an encoded path and a query. Immutable. */
public final class PageUrl {
    private final String path;
    private final Map<String, List<String>> query;
    private final UnaryOperator<String> finish;

    private PageUrl(String path, Map<String, List<String>> query, UnaryOperator<String> finish) {
        this.path = path;
        this.query = query;
        this.finish = finish;
    }

    /** This path, which is encoded already. */
    public static PageUrl of(String path) {
        return new PageUrl(path, Map.of(), UnaryOperator.identity());
    }

    /** This path, which is encoded already, with a query. */
    public static PageUrl of(String path, Map<String, List<String>> query) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new PageUrl(path, copy, UnaryOperator.identity());
    }

    /** With what makes the short form that people see of the whole. */
    public PageUrl finishedBy(UnaryOperator<String> shorter) {
        return new PageUrl(path, query, shorter);
    }

    /** The path, encoded. */
    public String path() {
        return path;
    }

    /** With this field of the query in place of all of its name; null takes it away. */
    public PageUrl with(String name, @Nullable Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value.toString()));
        }
        return new PageUrl(path, changed, finish);
    }

    /** Without these fields of the query. */
    public PageUrl without(String... names) {
        PageUrl shorter = this;
        for (String name : names) {
            shorter = shorter.with(name, null);
        }
        return shorter;
    }

    @Override
    public String toString() {
        if (query.isEmpty()) {
            return finish.apply(path);
        }
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> {
            for (String value : values) {
                pairs.add(PercentCode.query(name) + "=" + PercentCode.query(value));
            }
        });
        StringJoiner joined = new StringJoiner("&", path + "?", "");
        pairs.forEach(joined::add);
        return finish.apply(joined.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageUrl url && url.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
