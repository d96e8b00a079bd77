package org.libervia.template.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.format.Percent;
import org.libervia.template.value.Items;
import org.libervia.template.value.Namespace;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.OwnMap;
import org.libervia.template.value.Range;
import org.libervia.template.value.Text;

/** The functions that every template sees. */
public final class Functions {
    private Functions() {}

    /** Puts all of them into a map. */
    public static void register(Map<String, @Nullable Object> globals) {
        put(globals, "range", Functions::range);
        put(globals, "dict", (arguments, context) -> dict(arguments));
        put(globals, "namespace", (arguments, context) -> namespace(arguments));
        put(globals, "cycler", (arguments, context) -> new Cycler(arguments.positional()));
        put(globals, "joiner", (arguments, context) -> new Joiner(arguments.text(0, "sep", ", ")));
        put(globals, "_", Functions::gettext);
        put(globals, "gettext", Functions::gettext);
        put(globals, "ngettext", Functions::ngettext);
        put(globals, "pgettext", Functions::pgettext);
        put(globals, "npgettext", Functions::npgettext);
    }

    private static void put(
            Map<String, @Nullable Object> globals, String name, TemplateFunction function) {
        globals.put(name, function);
    }

    private static Object range(Arguments arguments, Context context) {
        List<@Nullable Object> bounds = arguments.positional();
        if (bounds.isEmpty() || bounds.size() > 3) {
            throw TemplateException.failed("range takes one to three numbers");
        }
        long first = Numbers.toLong(bounds.get(0));
        Range range =
                bounds.size() == 1
                        ? new Range(0, first, 1)
                        : new Range(
                                first,
                                Numbers.toLong(bounds.get(1)),
                                bounds.size() == 3 ? Numbers.toLong(bounds.get(2)) : 1);
        context.spend(1);
        return range;
    }

    private static OwnMap dict(Arguments arguments) {
        OwnMap map = new OwnMap();
        for (Object source : arguments.positional()) {
            if (source instanceof Map<?, ?> entries) {
                map.addAll(entries);
            } else {
                for (Object pair : Items.list(source)) {
                    List<@Nullable Object> both = Items.list(pair);
                    if (both.size() != 2) {
                        throw TemplateException.failed("a dictionary is made of pairs");
                    }
                    map.put(Items.key(both.get(0)), both.get(1));
                }
            }
        }
        map.putAll(arguments.named());
        return map;
    }

    private static Object namespace(Arguments arguments) {
        Namespace namespace = new Namespace();
        dict(arguments).forEach((name, value) -> namespace.set(Text.of(name), value));
        return namespace;
    }

    private static String text(Arguments arguments, int position) {
        return Text.of(arguments.required(position, "message"));
    }

    private static Object gettext(Arguments arguments, Context context) {
        return shown(context.translations().gettext(text(arguments, 0)), arguments, context, null);
    }

    private static Object ngettext(Arguments arguments, Context context) {
        Object number = arguments.required(2, "n");
        String text =
                context.translations()
                        .ngettext(text(arguments, 0), text(arguments, 1), Numbers.toLong(number));
        return shown(text, arguments, context, number);
    }

    private static Object pgettext(Arguments arguments, Context context) {
        String text = context.translations().pgettext(text(arguments, 0), text(arguments, 1));
        return shown(text, arguments, context, null);
    }

    private static Object npgettext(Arguments arguments, Context context) {
        Object number = arguments.required(3, "n");
        String text =
                context.translations()
                        .npgettext(
                                text(arguments, 0),
                                text(arguments, 1),
                                text(arguments, 2),
                                Numbers.toLong(number));
        return shown(text, arguments, context, number);
    }

    private static Object shown(
            String text, Arguments arguments, Context context, @Nullable Object number) {
        OwnMap values = new OwnMap();
        if (number != null) {
            values.put("num", number);
        }
        values.putAll(arguments.named());
        CharSequence format = context.autoescape() ? new SafeString(text) : text;
        return Percent.format(format, values);
    }
}
