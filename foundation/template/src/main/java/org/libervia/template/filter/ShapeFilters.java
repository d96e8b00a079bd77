package org.libervia.template.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Filter;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.method.Lines;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;

/** Filters that lay out text: indent, truncate, wordwrap. */
final class ShapeFilters {
    private ShapeFilters() {}

    static void register(Map<String, Filter> filters) {
        filters.put("indent", (value, arguments, context) -> indent(value, arguments));
        filters.put("truncate", (value, arguments, context) -> truncate(value, arguments));
        filters.put("wordwrap", (value, arguments, context) -> wrap(value, arguments));
    }

    private static Object indent(@Nullable Object value, Arguments arguments) {
        Object width = arguments.get(0, "width", 4L);
        boolean first = arguments.flag(1, "first", false);
        boolean blank = arguments.flag(2, "blank", false);
        String indention;
        if (width instanceof CharSequence text) {
            indention = value instanceof SafeString ? Concat.safe(text) : text.toString();
        } else {
            int count = Math.max(0, Numbers.toInt(width));
            Bounds.text(count);
            indention = " ".repeat(count);
        }
        List<String> lines = Lines.of(Text.of(value) + "\n");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.append(i == 0 ? "" : "\n");
            if (i == 0 ? first : blank || !line.isEmpty()) {
                out.append(indention);
            }
            out.append(line);
            Bounds.text(out.length());
        }
        return Like.of(value, out.toString());
    }

    private static Object truncate(@Nullable Object value, Arguments arguments) {
        String text = Text.of(value);
        int most = Math.clamp(arguments.number(0, "length", 255), 0, Integer.MAX_VALUE / 2);
        boolean cutWords = arguments.flag(1, "killwords", false);
        Object end = arguments.get(2, "end", "...");
        long leeway = arguments.number(3, "leeway", 5);
        String shownEnd = value instanceof SafeString ? Concat.safe(end) : Text.of(end);
        int endLength = CodePoints.length(Text.of(end));
        if (most < endLength || leeway < 0) {
            throw TemplateException.failed(
                    "the text can't be cut to "
                            + most
                            + " characters, as its end has "
                            + endLength);
        }
        if (CodePoints.length(text) <= most + leeway) {
            return Like.of(value, text);
        }
        String cut = CodePoints.substring(text, 0, most - endLength);
        int blank = cutWords ? -1 : cut.lastIndexOf(' ');
        return Like.of(value, (blank < 0 ? cut : cut.substring(0, blank)) + shownEnd);
    }

    private static Object wrap(@Nullable Object value, Arguments arguments) {
        long width = arguments.number(0, "width", 79);
        boolean breakWords = arguments.flag(1, "break_long_words", true);
        String newline = arguments.text(2, "wrapstring", "\n");
        boolean onHyphens = arguments.flag(3, "break_on_hyphens", true);
        if (width <= 0) {
            throw TemplateException.failed("the width must be positive");
        }
        Wrapping wrapping =
                new Wrapping((int) Math.min(width, Integer.MAX_VALUE), breakWords, onHyphens);
        List<String> out = new ArrayList<>();
        for (String line : Lines.of(Text.of(value))) {
            out.add(String.join(newline, wrapping.lines(line)));
        }
        return String.join(newline, out);
    }
}
