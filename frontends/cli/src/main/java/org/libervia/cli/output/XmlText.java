package org.libervia.cli.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain data as XML: {@code <dict><entry key="…">…}, {@code <list><item>…}. */
final class XmlText {
    private final StringBuilder text = new StringBuilder();

    private XmlText() {}

    static String of(@Nullable Object data) {
        XmlText xml = new XmlText();
        xml.element("result", "", data, 0);
        return xml.text.toString();
    }

    private void element(String name, String attributes, @Nullable Object data, int depth) {
        text.repeat(' ', 4 * depth).append('<').append(name).append(attributes);
        switch (data) {
            case null -> text.append("/>");
            case Map<?, ?> map when map.isEmpty() -> text.append("/>");
            case Map<?, ?> map -> {
                text.append('>');
                map.forEach((key, value) -> child("entry", key(key), value, depth));
                end(name, depth);
            }
            case Iterable<?> list -> {
                text.append('>');
                list.forEach(item -> child("item", "", item, depth));
                end(name, depth);
            }
            default -> {
                text.append('>');
                escape(Data.text(data));
                text.append("</").append(name).append('>');
            }
        }
    }

    private void child(String name, String attributes, @Nullable Object data, int depth) {
        text.append('\n');
        element(name, attributes, data, depth + 1);
    }

    private void end(String name, int depth) {
        text.append('\n').repeat(' ', 4 * depth).append("</").append(name).append('>');
    }

    private static String key(@Nullable Object key) {
        XmlText escaped = new XmlText();
        escaped.escape(String.valueOf(key));
        return " key=\"" + escaped.text + '"';
    }

    /** Control characters, which XML 1.0 can't hold, are replaced. */
    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\n', '\t' -> text.append(c);
                default -> text.append(c < 0x20 ? '\ufffd' : c);
            }
        }
    }
}
