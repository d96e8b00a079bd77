package org.libervia.template.markup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters instead of the references that markup has for them. */
final class References {
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", "\u00a0"),
                    Map.entry("copy", "©"),
                    Map.entry("reg", "®"),
                    Map.entry("laquo", "«"),
                    Map.entry("raquo", "»"),
                    Map.entry("hellip", "…"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("bull", "•"),
                    Map.entry("middot", "·"),
                    Map.entry("times", "×"),
                    Map.entry("deg", "°"),
                    Map.entry("euro", "€"),
                    Map.entry("eacute", "é"),
                    Map.entry("egrave", "è"),
                    Map.entry("agrave", "à"),
                    Map.entry("ccedil", "ç"),
                    Map.entry("ouml", "ö"),
                    Map.entry("auml", "ä"),
                    Map.entry("uuml", "ü"),
                    Map.entry("szlig", "ß"));

    private References() {}

    static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at);
            String character =
                    end < 0 || end - at > 12 ? null : character(text.substring(at + 1, end));
            if (character != null) {
                out.append(text, from, at).append(character);
                from = end + 1;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static @Nullable String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean fine =
                    Character.isValidCodePoint(code)
                            && code > 0
                            && (code < 0xd800 || code > 0xdfff);
            return fine ? new String(Character.toChars(code)) : "\ufffd";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
