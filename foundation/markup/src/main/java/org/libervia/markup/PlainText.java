package org.libervia.markup;

import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** XHTML as plain text: what is read aloud, searched, and shown where there is no markup. */
public final class PlainText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "blockquote",
                    "caption",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "table",
                    "tr",
                    "ul");
    private static final Set<String> PARAGRAPHS =
            Set.of("blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "table");
    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();
    private boolean space;

    private PlainText() {}

    /** The text of clean XHTML: a line for each block, an empty line between paragraphs. */
    public static String of(String xhtml) {
        PlainText text = new PlainText();
        text.content(Xhtml.parsedHtml(xhtml), false, 0);
        return text.out.toString().strip();
    }

    private void content(Element element, boolean literal, int depth) {
        if (depth > DEEPEST) {
            add(element.wholeText(), literal);
            return;
        }
        for (Node child : element.childNodes()) {
            switch (child) {
                case CDataNode data -> add(data.getWholeText(), literal);
                case TextNode text -> add(text.getWholeText(), literal);
                case Element inner -> element(inner, literal, depth + 1);
                default -> {}
            }
        }
    }

    private void element(Element element, boolean literal, int depth) {
        String name = element.normalName();
        if (Allowed.leavesNothing(name)) {
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            breakLine(PARAGRAPHS.contains(name) ? 2 : 1);
        }
        switch (name) {
            case "br" -> breakLine(0);
            case "img" -> add(element.attr("alt"), false);
            case "li" -> {
                add("- ", true);
                content(element, literal, depth);
            }
            case "td", "th" -> {
                content(element, literal, depth);
                space = true;
            }
            default -> content(element, literal || name.equals("pre"), depth);
        }
        if (block) {
            breakLine(PARAGRAPHS.contains(name) ? 2 : 1);
        }
    }

    /** Ends the line so that this many line feeds stand here; 0 for one more, whatever is there. */
    private void breakLine(int wanted) {
        space = false;
        if (out.isEmpty()) {
            return;
        }
        if (wanted == 0) {
            out.append('\n');
            return;
        }
        int there = 0;
        while (there < out.length() && out.charAt(out.length() - 1 - there) == '\n') {
            there++;
        }
        boolean atBullet = out.length() >= 2 && out.substring(out.length() - 2).equals("- ");
        for (; there < wanted && !atBullet; there++) {
            out.append('\n');
        }
    }

    private void add(String text, boolean literal) {
        if (literal) {
            out.append(space ? " " : "").append(text);
            space = false;
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                space |= !out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1));
            } else {
                out.append(space ? " " : "").append(c);
                space = false;
            }
        }
    }
}
