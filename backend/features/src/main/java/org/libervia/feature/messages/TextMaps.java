package org.libervia.feature.messages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps of texts as one column: a line a key and a line a value, in turn, with line feeds and
 * backslashes escaped.
 */
final class TextMaps {
    private TextMaps() {}

    static String write(Map<String, String> texts) {
        StringBuilder out = new StringBuilder();
        texts.forEach((key, value) ->
                out.append(escape(key)).append('\n').append(escape(value)).append('\n'));
        return out.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            texts.put(unescape(lines[i]), unescape(lines[i + 1]));
        }
        return texts;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
