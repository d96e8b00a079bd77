package org.libervia.markup;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The beginning of a text. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * The first blocks of clean XHTML, until so many characters of text stand there; empty when
     * that is all of it. A single block that is longer stays whole.
     */
    public static Optional<String> of(String xhtml, int characters) {
        Element body = Xhtml.parsedHtml(xhtml);
        Element start = new Element("div");
        int length = 0;
        boolean cut = false;
        for (Node node : body.childNodes()) {
            if (length >= characters) {
                cut |= !(node instanceof TextNode text && text.isBlank());
            } else {
                start.appendChild(node.clone());
                length += node instanceof Element e ? e.text().length() : node.outerHtml().length();
            }
        }
        return cut ? Optional.of(CleanWriter.write(start, Rendering.PLAIN)) : Optional.empty();
    }
}
