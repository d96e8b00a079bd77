package org.libervia.feature.blog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Source;
import org.libervia.markup.Markdown;
import org.libervia.markup.PlainText;
import org.libervia.markup.Xhtml;
import org.libervia.xep.microblog.AtomText;
import org.libervia.xep.microblog.Content;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Texts on their way between people, Atom and readers; everything that passes is cleaned. */
final class Texts {
    private final Markdown markdown = new Markdown();

    /** What readers see of what somebody writes. */
    Prose rendered(Source source) {
        String language = source.language().strip();
        return switch (source.markup()) {
            case TEXT -> new Prose(language, source.text().strip(), null);
            case MARKDOWN -> ofXhtml(language, markdown.toXhtml(source.text()));
            case XHTML -> ofXhtml(language, Xhtml.clean(source.text()));
        };
    }

    private static Prose ofXhtml(String language, String xhtml) {
        return new Prose(language, PlainText.of(xhtml), xhtml);
    }

    /** A text as Atom: plain, and as XHTML where there is some (XEP-0277 §2.3). */
    static List<AtomText> atom(Prose prose, String surrounding) {
        String language = prose.language().equals(surrounding) ? null : prose.language();
        List<AtomText> texts = new ArrayList<>();
        texts.add(new AtomText.Plain(language, prose.text()));
        if (prose.xhtml() != null) {
            texts.add(new AtomText.Xhtml(language, div(prose.xhtml())));
        }
        return texts;
    }

    private static XmlElement div(String xhtml) {
        return XmlParser.parse("<div xmlns='" + AtomText.XHTML + "'>" + xhtml + "</div>");
    }

    /** What readers see of texts of Atom, one for each language, the main language first. */
    static List<Prose> read(List<? extends Content> texts, @Nullable String surrounding) {
        Map<String, Parts> byLanguage = new LinkedHashMap<>();
        for (Content content : texts) {
            String language =
                    Objects.requireNonNullElse(
                            content.language(), Objects.requireNonNullElse(surrounding, ""));
            Parts parts = byLanguage.computeIfAbsent(language, _ -> new Parts());
            switch (content) {
                case AtomText.Plain plain -> parts.addText(plain.text().strip());
                case AtomText.Html html -> parts.addXhtml(Xhtml.clean(html.html()));
                case AtomText.Xhtml xhtml -> parts.addXhtml(inside(xhtml.div()));
                default -> {}
            }
        }
        List<Prose> proses = new ArrayList<>();
        byLanguage.forEach((language, parts) -> parts.prose(language).ifPresent(proses::add));
        String main = Objects.requireNonNullElse(surrounding, "");
        proses.sort(
                java.util.Comparator.comparing((Prose prose) -> !prose.language().equals(main)));
        return proses;
    }

    /** What is harmless in the div around XHTML, without it (RFC 4287 §3.1.1.3). */
    private static String inside(XmlElement div) {
        String clean = Xhtml.cleanXml(div.toString());
        int start = clean.indexOf('>') + 1;
        int end = clean.lastIndexOf("</div>");
        return clean.startsWith("<div") && end >= start ? clean.substring(start, end) : clean;
    }

    /** What there is of a text in one language. */
    private static final class Parts {
        private @Nullable String text;
        private @Nullable String xhtml;

        void addText(String more) {
            text = text == null || text.isEmpty() ? more : text;
        }

        void addXhtml(String more) {
            xhtml = xhtml == null || xhtml.isBlank() ? more.strip() : xhtml;
        }

        java.util.Optional<Prose> prose(String language) {
            String rich = xhtml == null || xhtml.isBlank() ? null : xhtml;
            String plain = text != null && !text.isEmpty() ? text : "";
            if (plain.isEmpty() && rich != null) {
                plain = PlainText.of(rich);
            }
            return plain.isEmpty() && rich == null
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new Prose(language, plain, rich));
        }
    }
}
