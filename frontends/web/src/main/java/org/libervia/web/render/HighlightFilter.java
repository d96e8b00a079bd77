package org.libervia.web.render;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.SafeString;

/**
 * {@code highlight(language)}: source code with classes for comments ({@code c}), strings ({@code
 * s}), numbers ({@code m}) and keywords ({@code k}); for {@code diff} added ({@code gi}) and
 * removed ({@code gd}) lines. The names of the classes are those of Pygments.
 */
final class HighlightFilter implements Filter {
    private static final Pattern TOKENS =
            Pattern.compile(
                    "(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/|(?m:^|(?<=\\s))#[^\n]*|<!--(?s:.*?)-->)"
                            + "|(?<string>\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+')"
                            + "|(?<number>\\b\\d[\\w.]*)"
                            + "|(?<word>\\b[A-Za-z_]\\w*)");
    private static final Set<String> KEYWORDS =
            Set.of(
                    ("abstract and as assert async await boolean break byte case catch char class const"
                                    + " continue def default del do double elif else end enum except"
                                    + " export extends false final finally float fn for from function"
                                    + " global if implements import in instanceof int interface is"
                                    + " lambda let local long mut new nil none None not null or"
                                    + " package pass private protected public pub raise record return"
                                    + " sealed self short static struct super switch then this throw"
                                    + " throws true True False try type union unless until use var"
                                    + " void while with yield")
                            .split(" "));
    private static final int MOST = 200_000;

    @Override
    public Object apply(@Nullable Object value, Arguments arguments, Context context) {
        String code = value == null ? "" : value.toString();
        String language = arguments.text(0, "language", "");
        StringBuilder html = new StringBuilder("<div class=\"highlight\"><pre>");
        if (code.length() > MOST) {
            SafeString.escape(code, html);
        } else if (language.equals("diff")) {
            diff(code, html);
        } else {
            tokens(code, html);
        }
        return new SafeString(html.append("</pre></div>").toString());
    }

    private static void diff(String code, StringBuilder html) {
        for (String line : code.split("(?<=\n)")) {
            String css = line.startsWith("+") ? "gi" : line.startsWith("-") ? "gd" : "";
            span(css, line, html);
        }
    }

    private static void tokens(String code, StringBuilder html) {
        Matcher matcher = TOKENS.matcher(code);
        int end = 0;
        while (matcher.find()) {
            SafeString.escape(code.substring(end, matcher.start()), html);
            span(css(matcher), matcher.group(), html);
            end = matcher.end();
        }
        SafeString.escape(code.substring(end), html);
    }

    private static String css(Matcher matcher) {
        if (matcher.group("comment") != null) {
            return "c";
        }
        if (matcher.group("string") != null) {
            return "s";
        }
        if (matcher.group("number") != null) {
            return "m";
        }
        return KEYWORDS.contains(matcher.group("word")) ? "k" : "";
    }

    private static void span(String css, String text, StringBuilder html) {
        if (css.isEmpty()) {
            SafeString.escape(text, html);
        } else {
            html.append("<span class=\"").append(css).append("\">");
            SafeString.escape(text, html);
            html.append("</span>");
        }
    }
}
