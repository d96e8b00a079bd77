package org.libervia.template.markup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Items;
import org.libervia.template.value.Text;

/** Text as part of a URL. */
public final class UrlCoding {
    private static final String PLAIN = "_.-~";

    private UrlCoding() {}

    /** A text as part of a path; a dictionary or pairs as a query. */
    public static String encode(@Nullable Object value) {
        if (value instanceof CharSequence || !Items.isIterable(value)) {
            return encoded(Text.of(value), false);
        }
        StringBuilder out = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> pair(name, item, out));
            return out.toString();
        }
        for (Object item : Items.list(value)) {
            List<@Nullable Object> both = Items.list(item);
            if (both.size() != 2) {
                throw TemplateException.failed("a query is made of pairs");
            }
            pair(both.get(0), both.get(1), out);
        }
        return out.toString();
    }

    private static void pair(@Nullable Object name, @Nullable Object value, StringBuilder out) {
        out.append(out.isEmpty() ? "" : "&");
        out.append(encoded(Text.of(name), true)).append('=');
        out.append(encoded(Text.of(value), true));
    }

    private static String encoded(String text, boolean query) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || PLAIN.indexOf(c) >= 0
                            || (c == '/' && !query);
            if (plain) {
                out.append(c);
            } else if (c == ' ' && query) {
                out.append('+');
            } else {
                out.append('%');
                out.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
