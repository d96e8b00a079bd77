package org.libervia.template.filter;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Items;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;

/** Links instead of the addresses in a text. */
final class Urlize {
    private static final int LONGEST = 2000;
    private static final Pattern WEB =
            Pattern.compile(
                    "(?:(?:https?://|www\\.)(?:(?:[\\w%-]+\\.)+)?(?:[a-z]{2,63}|xn--[\\w%]{2,59})"
                            + "|(?:[\\w%-]{2,63}\\.)+(?:com|net|int|edu|gov|org|info|mil)"
                            + "|https?://(?:\\d{1,3}(?:\\.\\d{1,3}){3}"
                            + "|\\[(?:[\\da-f]{0,4}:){2}(?:[\\da-f]{0,4}:?){1,6}\\]))"
                            + "(?::\\d{1,5})?(?:[/?#]\\S*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+");
    private static final Pattern HEAD = Pattern.compile("^(?:[(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("(?:[)>.,\\n]|&gt;)+$");
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
        for (String one : arguments.text(3, "rel", "").split("\\s+")) {
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

    static String of(@Nullable Object value, Arguments arguments) {
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
        String head = "";
        String middle = word;
        String tail = "";
        Matcher before = HEAD.matcher(middle);
        if (before.find()) {
            head = before.group();
            middle = middle.substring(before.end());
        }
        Matcher after = TAIL.matcher(middle);
        if (after.find()) {
            tail = after.group();
            middle = middle.substring(0, after.start());
        }
        for (String[] pair : PAIRS) {
            int opened = count(middle, pair[0]);
            if (opened <= count(middle, pair[1])) {
                continue;
            }
            for (int i = Math.min(opened, count(tail, pair[1])); i > 0; i--) {
                int end = tail.indexOf(pair[1]) + pair[1].length();
                middle += tail.substring(0, end);
                tail = tail.substring(end);
            }
        }
        return head + linked(middle) + tail;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private String linked(String word) {

        if (WEB.matcher(word).matches()) {
            boolean whole = word.startsWith("https://") || word.startsWith("http://");
            return link(whole ? word : "https://" + word, attributes, shortened(word));
        }
        if (word.startsWith("mailto:") && MAIL.matcher(word.substring(7)).matches()) {
            return link(word, "", word.substring(7));
        }
        if (word.indexOf('@') >= 0
                && !word.startsWith("www.")
                && word.indexOf(':') < 0
                && MAIL.matcher(word).matches()) {
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
