package org.libervia.template.extra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.EngineBuilder;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.method.Access;
import org.libervia.template.value.Letters;
import org.libervia.template.value.OwnMap;
import org.libervia.template.value.Text;
import org.libervia.template.value.Types;

/** The filters next_gidx, cur_gidx, attr_escape, adv_format, dict_ext and item_filter. */
public final class Extras {
    private Extras() {}

    /** Adds all of them to an engine. */
    public static void addTo(EngineBuilder engine) {
        engine.filter("next_gidx", (value, a, context) -> index(value, context, true));
        engine.filter("cur_gidx", (value, a, context) -> index(value, context, false));
        engine.filter("attr_escape", (value, a, context) -> attribute(Text.of(value)));
        engine.filter(
                "adv_format",
                (value, a, context) ->
                        format(value, a.required(0, "template"), a.named(), context));
        engine.filter("dict_ext", (value, a, context) -> extended(value, a));
        engine.filter("item_filter", new ItemFilter());
    }

    private static Object index(@Nullable Object value, Context context, boolean next) {
        Indexes indexes = context.state(Indexes.class, Indexes::new);
        String name = Text.of(value);
        return next ? indexes.next(name) : indexes.current(name);
    }

    /**
     * The name in small letters, with an underscore for all but letters, {@code _} and {@code -}.
     */
    private static String attribute(String name) {
        String lower = Letters.stripped(name).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            out.append((c >= 'a' && c <= 'z') || c == '-' ? c : '_');
        }
        return out.toString();
    }

    /**
     * The template's text with {@code {value}} and other values; the value itself without a
     * template.
     */
    static @Nullable Object format(
            @Nullable Object value,
            @Nullable Object template,
            Map<String, @Nullable Object> more,
            Context context) {
        if (template == null) {
            return value;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>(more);
        named.remove("template");
        named.put("value", value);
        Object method = Access.attribute(template, "format");
        if (method instanceof TemplateFunction function) {
            return function.call(new Arguments(List.of(), named), context);
        }
        throw TemplateException.failed("a format is a string, not " + Types.name(template));
    }

    private static @Nullable Object extended(@Nullable Object value, Arguments arguments) {
        Object extra = arguments.required(0, "extra_dict");
        Object key = arguments.get(1, "key", null);
        if (key != null) {
            extra = extra instanceof Map<?, ?> map ? map.get(Text.of(key)) : null;
        }
        if (extra == null) {
            return value;
        }
        if (!(value instanceof Map<?, ?> source) || !(extra instanceof Map<?, ?> added)) {
            throw TemplateException.failed("only a dictionary can be extended, by another one");
        }
        OwnMap all = new OwnMap(source);
        all.addAll(added);
        return all;
    }
}
