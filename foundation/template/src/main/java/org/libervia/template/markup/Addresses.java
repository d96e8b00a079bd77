package org.libervia.template.markup;

import java.util.Locale;
import java.util.Set;

/**
 * Tells which words are addresses of the web or of mail, by the rules of Jinja2's {@code urlize}.
 */
final class Addresses {
    private static final int LONGEST_LABEL = 63;
    private static final Set<String> TOP =
            Set.of("com", "net", "int", "edu", "gov", "org", "info", "mil");

    private Addresses() {}

    /** Whether a word is a web address: with a scheme, with {@code www.}, or with a usual end. */
    static boolean isWeb(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int scheme = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
        String rest = lower.substring(scheme);
        int end = hostEnd(rest);
        String host = rest.substring(0, end);
        if (!isPortAndPath(rest.substring(end))) {
            return false;
        }
        String[] labels = Splits.at(host, '.');
        if (scheme > 0) {
            return isName(labels, 0) || isVersion4(labels) || isVersion6(host);
        }
        boolean www = labels.length > 1 && labels[0].equals("www");
        return (www && isName(labels, 1)) || isUsual(labels);
    }

    private static int hostEnd(String rest) {
        if (rest.startsWith("[")) {
            return rest.indexOf(']') + 1;
        }
        int end = 0;
        while (end < rest.length() && ":/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isPortAndPath(String rest) {
        int at = 0;
        if (rest.startsWith(":")) {
            at = 1;
            while (at < rest.length() && isDigit(rest.charAt(at))) {
                at++;
            }
            if (at == 1 || at > 6) {
                return false;
            }
        }
        return at == rest.length() || "/?#".indexOf(rest.charAt(at)) >= 0;
    }

    private static boolean isName(String[] labels, int from) {
        for (int i = from; i < labels.length - 1; i++) {
            if (!isLabel(labels[i], 1, Integer.MAX_VALUE)) {
                return false;
            }
        }
        String last = labels[labels.length - 1];
        if (last.startsWith("xn--")) {
            return isLabel(last.substring(4), 2, 59) && last.indexOf('-', 4) < 0;
        }
        return last.length() >= 2
                && last.length() <= LONGEST_LABEL
                && last.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isUsual(String[] labels) {
        for (int i = 0; i < labels.length - 1; i++) {
            if (!isLabel(labels[i], 2, LONGEST_LABEL)) {
                return false;
            }
        }
        return labels.length > 1 && TOP.contains(labels[labels.length - 1]);
    }

    private static boolean isLabel(String label, int least, int most) {
        return label.length() >= least
                && label.length() <= most
                && label.codePoints().allMatch(c -> isWord(c) || c == '%' || c == '-');
    }

    private static boolean isVersion4(String[] labels) {
        boolean fine = labels.length == 4;
        for (String label : labels) {
            fine &=
                    !label.isEmpty()
                            && label.length() <= 3
                            && label.chars().allMatch(c -> isDigit((char) c));
        }
        return fine;
    }

    private static boolean isVersion6(String host) {
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return false;
        }
        String[] groups = Splits.at(host.substring(1, host.length() - 1), ':');
        boolean fine = groups.length >= 3 && groups.length <= 8;
        for (String group : groups) {
            fine &= group.length() <= 4 && group.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        }
        return fine;
    }

    /** Whether a word is a mail address. */
    static boolean isMail(String word) {
        int at = word.lastIndexOf('@');
        String domain = word.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        if (at < 1 || dot < 1 || dot == domain.length() - 1 || !isWord(domain.codePointAt(0))) {
            return false;
        }
        return domain.substring(0, dot)
                        .codePoints()
                        .allMatch(c -> isWord(c) || c == '.' || c == '-')
                && domain.substring(dot + 1).codePoints().allMatch(Addresses::isWord);
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
