package org.libervia.xep.microblog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlText;

/** A text, of one of three kinds (RFC 4287 §3.1). It is as it came: nothing has cleaned it. */
public sealed interface AtomText extends Content {
    String XHTML = "http://www.w3.org/1999/xhtml";

    /** Plain text. */
    record Plain(@Nullable String language, String text) implements AtomText {
        public Plain {
            language = Entry.stripped(language);
        }

        @Override
        public XmlElement write(String local) {
            return written(local, "text", language).text(text).build();
        }
    }

    /** HTML as text. */
    record Html(@Nullable String language, String html) implements AtomText {
        public Html {
            language = Entry.stripped(language);
        }

        @Override
        public XmlElement write(String local) {
            return written(local, "html", language).text(html).build();
        }
    }

    /**
     * XHTML.
     *
     * @param div the {@code <div/>} around it, which is no part of it
     */
    record Xhtml(@Nullable String language, XmlElement div) implements AtomText {
        public Xhtml {
            language = Entry.stripped(language);
            if (!div.is("div", XHTML)) {
                throw new IllegalArgumentException(
                        "XHTML in Atom is in a <div/>, not in " + div.name());
            }
        }

        @Override
        public XmlElement write(String local) {
            return written(local, "xhtml", language).child(div).build();
        }
    }

    private static XmlElement.Builder written(
            String local, String type, @Nullable String language) {
        return XmlElement.builder(local, Entry.NAMESPACE).lang(language).attribute("type", type);
    }

    /** Plain text whose language is that around it. */
    static AtomText of(String text) {
        return new Plain(null, text);
    }

    /** Reads a text element. Of an unknown type it is read as what it looks like. */
    static AtomText read(XmlElement element) {
        String type = element.attribute("type", "text").strip().toLowerCase(Locale.ROOT);
        boolean structured = element.elements().findAny().isPresent();
        return switch (type) {
            case "xhtml", "application/xhtml+xml" -> new Xhtml(element.lang(), div(element));
            case "html", "text/html" ->
                    structured
                            ? new Xhtml(element.lang(), div(element))
                            : new Html(element.lang(), element.text());
            default ->
                    structured && element.elements().anyMatch(e -> e.namespace().equals(XHTML))
                            ? new Xhtml(element.lang(), div(element))
                            : new Plain(element.lang(), whole(element));
        };
    }

    /** The div in a text element, put around what is there when there is none. */
    private static XmlElement div(XmlElement element) {
        List<XmlElement> inside = element.elements().toList();
        if (inside.size() == 1 && inside.getFirst().is("div", XHTML) && element.text().isBlank()) {
            return inside.getFirst();
        }
        return new XmlElement(new XmlName(XHTML, "div"), java.util.Map.of(), element.children());
    }

    private static String whole(XmlElement element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString();
    }

    private static void collect(XmlElement element, StringBuilder text) {
        for (XmlNode node : element.children()) {
            switch (node) {
                case XmlText part -> text.append(part.text());
                case XmlElement inner -> collect(inner, text);
            }
        }
    }
}
