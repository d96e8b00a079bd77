package org.libervia.template.filter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.markup.Json;
import org.libervia.template.markup.Tags;
import org.libervia.template.markup.UrlCoding;
import org.libervia.template.markup.Urlize;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Text;
import org.libervia.template.value.Types;

/** Filters between text and markup: escape, safe, xmlattr, tojson, striptags, urlencode, urlize. */
final class MarkupFilters {
    private MarkupFilters() {}

    static void register(Map<String, Filter> filters) {
        Filter escape = (value, arguments, context) -> new SafeString(Concat.safe(value));
        filters.put("e", escape);
        filters.put("escape", escape);
        filters.put(
                "forceescape", (value, arguments, context) -> SafeString.escape(Text.of(value)));
        filters.put("safe", (value, arguments, context) -> safe(value));
        filters.put("xmlattr", MarkupFilters::attributes);
        filters.put(
                "tojson",
                (value, arguments, context) ->
                        new SafeString(Json.html(value, arguments.get(0, "indent", null))));
        filters.put("striptags", (value, arguments, context) -> Tags.stripped(Text.of(value)));
        filters.put("urlencode", (value, arguments, context) -> UrlCoding.encode(value));
        filters.put("urlize", MarkupFilters::urlize);
    }

    private static SafeString safe(@Nullable Object value) {
        return value instanceof SafeString safe ? safe : new SafeString(Text.of(value));
    }

    private static Object attributes(@Nullable Object value, Arguments arguments, Context context) {
        if (!(value instanceof Map<?, ?> map)) {
            throw TemplateException.failed(
                    "attributes come from a dictionary, not " + Types.name(value));
        }
        StringBuilder out = new StringBuilder();
        boolean space = arguments.flag(0, "autospace", true);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null || entry.getValue() instanceof Undefined) {
                continue;
            }
            String name = Text.of(entry.getKey());
            if (name.chars().anyMatch(c -> Letters.isSpace(c) || "/>=".indexOf(c) >= 0)) {
                throw TemplateException.failed("'" + name + "' can't be the name of an attribute");
            }
            out.append(space || !out.isEmpty() ? " " : "");
            out.append(Concat.safe(name)).append("=\"");
            out.append(Concat.safe(entry.getValue())).append('"');
        }
        return context.autoescape() ? new SafeString(out.toString()) : out.toString();
    }

    private static Object urlize(@Nullable Object value, Arguments arguments, Context context) {
        String linked = Urlize.of(value, arguments);
        return context.autoescape() ? new SafeString(linked) : linked;
    }
}
