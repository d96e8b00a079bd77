package org.libervia.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A value with parameters, as {@code Content-Type} and {@code Content-Disposition} have (RFC 9110
 * §5.6.6).
 *
 * @param value what stands before the first semicolon
 * @param parameters their names in lower case
 */
public record HeaderValue(String value, Map<String, String> parameters) {

    /** Reads a value; what is malformed is left out. */
    public static HeaderValue parse(String text) {
        int end = text.indexOf(';');
        String value = (end < 0 ? text : text.substring(0, end)).strip();
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = end;
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder content = new StringBuilder();
            at = equals + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, content);
            }
            int next = text.indexOf(';', at);
            if (content.isEmpty()) {
                content.append(text.substring(at, next < 0 ? text.length() : next).strip());
            }
            parameters.putIfAbsent(name, content.toString().equals("\"") ? "" : content.toString());
            at = next;
        }
        return new HeaderValue(value, parameters);
    }

    /** Reads up to the closing quote; browsers escape a quote in a name as %22, or \". */
    private static int quoted(String text, int from, StringBuilder out) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escape =
                    text.charAt(at) == '\\'
                            && at + 1 < text.length()
                            && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
            out.append(text.charAt(escape ? at + 1 : at));
            at += escape ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
