package org.libervia.template.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.format.Braces;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Items;
import org.libervia.template.value.Types;

/**
 * The methods of strings. Those of a safe string escape their arguments and answer safe strings.
 */
final class StringMethods {
    private StringMethods() {}

    static @Nullable Method<CharSequence> of(String name) {
        Changing.Change change = Changing.of(name);
        if (change != null) {
            return (text, arguments) ->
                    like(text, change.apply(text.toString(), escaped(text, arguments)));
        }
        Splitting.Split split = Splitting.of(name);
        if (split != null) {
            return (text, arguments) ->
                    split.apply(text.toString(), arguments, part -> like(text, part));
        }
        Asking.Question question = Asking.of(name);
        if (question != null) {
            return (text, arguments) -> question.apply(text.toString(), arguments);
        }
        return switch (name) {
            case "join" -> StringMethods::join;
            case "format" ->
                    (text, arguments) -> Braces.format(text, arguments, StringMethods::reach);
            default -> null;
        };
    }

    private static @Nullable Object reach(@Nullable Object value, Object key, boolean item) {
        return item ? Access.item(value, key) : Access.attribute(value, key.toString());
    }

    private static CharSequence like(CharSequence receiver, String text) {
        return receiver instanceof SafeString ? new SafeString(text) : text;
    }

    private static Arguments escaped(CharSequence receiver, Arguments arguments) {
        if (!(receiver instanceof SafeString)) {
            return arguments;
        }
        List<@Nullable Object> positional = new ArrayList<>();
        arguments.positional().forEach(value -> positional.add(escaped(value)));
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        arguments.named().forEach((name, value) -> named.put(name, escaped(value)));
        return new Arguments(positional, named);
    }

    private static @Nullable Object escaped(@Nullable Object value) {
        return value instanceof CharSequence ? Concat.safe(value) : value;
    }

    private static Object join(CharSequence text, Arguments arguments) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (Object item : Items.list(arguments.required(0, "items"))) {
            if (!(item instanceof CharSequence part)) {
                throw TemplateException.failed(
                        "strings can be joined, but not " + Types.name(item));
            }
            out.append(first ? "" : text);
            out.append(text instanceof SafeString ? Concat.safe(part) : part);
            first = false;
            Bounds.text(out.length());
        }
        return like(text, out.toString());
    }
}
