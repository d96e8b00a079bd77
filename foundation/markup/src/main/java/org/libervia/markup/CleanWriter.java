package org.libervia.markup;

import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what is harmless of a tree, and nothing else. */
final class CleanWriter {
    private static final int DEEPEST = 60;

    private final StringBuilder out = new StringBuilder();
    private final Rendering rendering;

    CleanWriter(Rendering rendering) {
        this.rendering = rendering;
    }

    /** What is harmless of an element's content. */
    static String write(Element root, Rendering rendering) {
        CleanWriter writer = new CleanWriter(rendering);
        writer.content(root, 0);
        return writer.out.toString();
    }

    private void content(Element element, int depth) {
        for (Node child : element.childNodes()) {
            switch (child) {
                case CDataNode data -> text(data.getWholeText());
                case TextNode text -> text(text.getWholeText());
                case Element inner -> element(inner, depth + 1);
                default -> {}
            }
        }
    }

    private void element(Element element, int depth) {
        String name = localName(element);
        if (Allowed.leavesNothing(name)) {
            return;
        }
        if (depth > DEEPEST) {
            text(element.wholeText());
            return;
        }
        switch (name) {
            case "img" -> picture(element);
            case "audio", "video" -> film(element, depth);
            default -> {
                if (Allowed.isElement(name)) {
                    tagged(name, element, depth);
                } else {
                    content(element, depth);
                }
            }
        }
    }

    /** The name without a prefix: whatever it is bound to, the allowed names are harmless. */
    private static String localName(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private void tagged(String name, Element element, int depth) {
        String written = rendering.shift(name);
        out.append('<').append(written);
        attributes(name, element);
        if (Allowed.isVoid(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        content(element, depth);
        out.append("</").append(written).append('>');
    }

    private void attributes(String name, Element element) {
        boolean isLink = false;
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
            key = key.equals("xml:lang") ? "lang" : key;
            if (Allowed.isAttribute(name, key)) {
                Optional<String> value = AttributeValue.clean(key, attribute.getValue());
                if (value.isPresent()
                        && !(key.equals("lang")
                                && element.hasAttr("lang")
                                && attribute.getKey().equals("xml:lang"))) {
                    attribute(key, value.get());
                    isLink |= key.equals("href");
                }
            }
        }
        if (isLink && rendering.forBrowsers()) {
            attribute("rel", "nofollow noopener noreferrer ugc");
        }
    }

    private void picture(Element element) {
        String alternative = element.attr("alt");
        String source = AttributeValue.clean("src", element.attr("src")).orElse("");
        if (source.isEmpty()) {
            text(alternative);
        } else if (rendering.forBrowsers() && !source.startsWith("data:")) {
            out.append(rendering.pictures().write(source, alternative));
        } else {
            out.append("<img");
            attributes("img", element);
            if (alternative.isEmpty() && !element.hasAttr("alt")) {
                attribute("alt", "");
            }
            out.append("/>");
        }
    }

    /** A film or a sound is a link to it. */
    private void film(Element element, int depth) {
        String source = element.attr("src");
        for (Element inner : element.children()) {
            if (source.isEmpty() && localName(inner).equals("source")) {
                source = inner.attr("src");
            }
        }
        Optional<String> link = AttributeValue.link(source);
        if (link.isEmpty()) {
            content(element, depth);
            return;
        }
        out.append("<a");
        attribute("href", link.get());
        if (rendering.forBrowsers()) {
            attribute("rel", "nofollow noopener noreferrer ugc");
        }
        out.append('>');
        text(link.get());
        out.append("</a>");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Escapes.attribute(value)).append('"');
    }

    private void text(String text) {
        out.append(Escapes.text(text));
    }
}
