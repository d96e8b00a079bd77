package org.libervia.template.markup;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Items;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;

/** Links instead of the addresses in a text. */
public final class Urlize {
    private static final int LONGEST = 2000;
    private static final String[] HEADS = {"(", "<", "&lt;"};
    private static final String[] TAILS = {")", ">", ".", ",", "&gt;"};
    private static final String[][] PAIRS = {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}};

    private final int limit;
    private final String attributes;
    private final List<@Nullable Object> schemes;

    private Urlize(Arguments arguments) {
        Object most = arguments.get(0, "trim_url_limit", null);
        limit = most == null ? Integer.MAX_VALUE : Math.max(0, Numbers.toInt(most));
        Object target = arguments.get(2, "target", null);
        Object schemesGiven = arguments.get(4, "extra_schemes", null);
        schemes = schemesGiven == null ? List.of() : Items.list(schemesGiven);
        String relations = relations(arguments);
        attributes =
                (relations.isEmpty() ? "" : " rel=\"" + Concat.safe(relations) + "\"")
                        + (target == null || Text.of(target).isEmpty()
                                ? ""
                                : " target=\"" + Concat.safe(target) + "\"");
    }

    private static String relations(Arguments arguments) {
        TreeSet<String> all = new TreeSet<>(CodePoints::compare);
        for (String one : Splits.at(arguments.text(3, "rel", ""), ' ')) {
            if (!one.isEmpty()) {
                all.add(one);
            }
        }
        if (arguments.flag(1, "nofollow", false)) {
            all.add("nofollow");
        }
        all.add("noopener");
        return String.join(" ", all);
    }

    /** The text as markup, with links; the arguments are those of the filter. */
    public static String of(@Nullable Object value, Arguments arguments) {
        Urlize urlize = new Urlize(arguments);
        String text = Concat.safe(value);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            boolean space = Letters.isSpace(text.charAt(at));
            while (at < text.length() && Letters.isSpace(text.charAt(at)) == space) {
                at++;
            }
            String word = text.substring(start, at);
            out.append(space || word.length() > LONGEST ? word : urlize.word(word));
        }
        return out.toString();
    }

    private String word(String word) {
        int start = 0;
        for (int size = head(word, 0); size > 0; size = head(word, start)) {
            start += size;
        }
        int end = word.length();
        for (int size = tail(word, start, end); size > 0; size = tail(word, start, end)) {
            end -= size;
        }
        String head = word.substring(0, start);
        String middle = word.substring(start, end);
        String tail = word.substring(end);
        for (String[] pair : PAIRS) {
            int opened = count(middle, pair[0]);
            if (opened <= count(middle, pair[1])) {
                continue;
            }
            for (int i = Math.min(opened, count(tail, pair[1])); i > 0; i--) {
                int taken = tail.indexOf(pair[1]) + pair[1].length();
                middle += tail.substring(0, taken);
                tail = tail.substring(taken);
            }
        }
        return head + linked(middle) + tail;
    }

    private static int head(String word, int from) {
        for (String head : HEADS) {
            if (word.startsWith(head, from)) {
                return head.length();
            }
        }
        return 0;
    }

    private static int tail(String word, int from, int end) {
        for (String tail : TAILS) {
            if (end - tail.length() >= from && word.startsWith(tail, end - tail.length())) {
                return tail.length();
            }
        }
        return 0;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private String linked(String word) {

        if (Addresses.isWeb(word)) {
            boolean whole = word.startsWith("https://") || word.startsWith("http://");
            return link(whole ? word : "https://" + word, attributes, shortened(word));
        }
        if (word.startsWith("mailto:") && Addresses.isMail(word.substring(7))) {
            return link(word, "", word.substring(7));
        }
        if (word.indexOf('@') >= 0
                && !word.startsWith("www.")
                && word.indexOf(':') < 0
                && Addresses.isMail(word)) {
            return link("mailto:" + word, "", word);
        }
        for (Object scheme : schemes) {
            String start = Text.of(scheme);
            if (!word.equals(start) && word.startsWith(start)) {
                return link(word, attributes, word);
            }
        }
        return word;
    }

    private static String link(String url, String attributes, String text) {
        return "<a href=\"" + url + "\"" + attributes + ">" + text + "</a>";
    }

    private String shortened(String url) {
        return CodePoints.length(url) > limit ? CodePoints.substring(url, 0, limit) + "..." : url;
    }
}
