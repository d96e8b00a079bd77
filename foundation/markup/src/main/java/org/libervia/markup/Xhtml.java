package org.libervia.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * XHTML in which nothing but harmless elements and attributes are left: fragments without an
 * element around them, well-formed once they are put into one, and the same to an HTML parser.
 */
public final class Xhtml {
    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 2 * 1024 * 1024;

    private Xhtml() {}

    /**
     * What is harmless of HTML as people or programs write it, well-formed or not.
     *
     * @throws LiberviaException {@code LIMIT} when it is longer than {@link #LONGEST}
     */
    public static String clean(String html) {
        return CleanWriter.write(parsedHtml(html), Rendering.PLAIN);
    }

    /**
     * What is harmless of well-formed XHTML, as it comes in an Atom entry. An element around it
     * stays.
     *
     * @throws LiberviaException {@code LIMIT} when it is longer than {@link #LONGEST}
     */
    public static String cleanXml(String xhtml) {
        return CleanWriter.write(parsedXml(xhtml), Rendering.PLAIN);
    }

    /**
     * Clean XHTML as a page shows it: cleaned once more, links marked as somebody else's, pictures
     * of other hosts not loaded.
     *
     * @param headings by how many levels headings are lowered
     * @param pictures what stands for a picture
     */
    public static String render(String xhtml, int headings, Pictures pictures) {
        return CleanWriter.write(parsedHtml(xhtml), new Rendering(headings, pictures));
    }

    /** Plain text as XHTML: paragraphs where there are empty lines, breaks where lines end. */
    public static String ofText(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                out.append("<p>")
                        .append(Escapes.text(paragraph.strip()).replace("\n", "<br/>"))
                        .append("</p>");
            }
        }
        return out.toString();
    }

    static Element parsedHtml(String html) {
        check(html);
        return Jsoup.parseBodyFragment(html).body();
    }

    static Document parsedXml(String xhtml) {
        check(xhtml);
        return Jsoup.parse(xhtml, "", Parser.xmlParser());
    }

    private static void check(String text) {
        if (text.length() > LONGEST) {
            throw new LiberviaException(
                    Problem.LIMIT,
                    "A text of "
                            + text.length()
                            + " characters is too long: "
                            + LONGEST
                            + " is the most.");
        }
    }
}
