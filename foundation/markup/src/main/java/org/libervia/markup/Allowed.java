package org.libervia.markup;

import java.util.Map;
import java.util.Set;

/** The elements and attributes that are left in clean XHTML: XHTML-IM (XEP-0071) and some more. */
final class Allowed {
    /** Elements that are left as they are. */
    private static final Set<String> ELEMENTS =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul",
                    "var");

    /** Elements of which nothing is left, not even what is in them. */
    private static final Set<String> GONE =
            Set.of(
                    "applet",
                    "base",
                    "button",
                    "canvas",
                    "datalist",
                    "dialog",
                    "embed",
                    "frame",
                    "frameset",
                    "head",
                    "iframe",
                    "input",
                    "link",
                    "map",
                    "math",
                    "meta",
                    "noembed",
                    "noframes",
                    "noscript",
                    "object",
                    "optgroup",
                    "option",
                    "param",
                    "plaintext",
                    "portal",
                    "script",
                    "select",
                    "slot",
                    "source",
                    "style",
                    "svg",
                    "template",
                    "textarea",
                    "title",
                    "track",
                    "xmp");

    /** Elements that have neither content nor an end (HTML §13.1.2). */
    private static final Set<String> VOID = Set.of("br", "hr", "img");

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of(
                    "a", Set.of("href"),
                    "img", Set.of("src", "alt", "width", "height"),
                    "td", Set.of("colspan", "rowspan"),
                    "th", Set.of("colspan", "rowspan"),
                    "ol", Set.of("start"),
                    "code", Set.of("class"),
                    "blockquote", Set.of("cite"),
                    "q", Set.of("cite"));

    private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");

    private Allowed() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean leavesNothing(String name) {
        return GONE.contains(name);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isAttribute(String element, String name) {
        return EVERYWHERE.contains(name)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
    }
}
