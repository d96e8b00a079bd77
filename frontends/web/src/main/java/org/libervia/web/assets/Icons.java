package org.libervia.web.assets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The drawings of a theme: the {@code symbol} elements of its {@code static/icons.svg}. They are
 * put into the page where they are used, so that they take the colour of the text around and need
 * no request.
 */
public final class Icons {
    private static final Pattern SYMBOL =
            Pattern.compile(
                    "<symbol\\s+id=\"([\\w-]+)\"\\s+viewBox=\"([\\d. -]+)\"\\s*>(.*?)</symbol>",
                    Pattern.DOTALL);
    private static final Pattern CLASSES = Pattern.compile("[\\w -]*");

    private record Drawing(String viewBox, String content) {}

    private final Map<String, Drawing> drawings = new LinkedHashMap<>();

    /**
     * Reads the drawings.
     *
     * @param sprite the text of the file; later files take precedence over earlier ones
     */
    public Icons add(String sprite) {
        SYMBOL.matcher(sprite).results().forEach(this::add);
        return this;
    }

    private void add(MatchResult symbol) {
        drawings.put(symbol.group(1), new Drawing(symbol.group(2), symbol.group(3).strip()));
    }

    public Set<String> names() {
        return drawings.keySet();
    }

    /**
     * A drawing as HTML, hidden from screen readers: it accompanies a text.
     *
     * @param classes of the element, beside {@code ico}; others than letters, digits and hyphens
     *     are refused
     * @return empty when there is none of that name
     */
    public Optional<String> html(String name, String classes) {
        if (!CLASSES.matcher(classes).matches()) {
            throw new IllegalArgumentException("not names of classes: " + classes);
        }
        return Optional.ofNullable(drawings.get(name))
                .map(drawing ->
                        "<svg class=\"ico"
                                + (classes.isBlank() ? "" : " " + classes.strip())
                                + "\" viewBox=\""
                                + drawing.viewBox()
                                + "\" aria-hidden=\"true\" focusable=\"false\">"
                                + drawing.content()
                                + "</svg>");
    }
}
