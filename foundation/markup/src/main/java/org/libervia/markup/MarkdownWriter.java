package org.libervia.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Clean XHTML as Markdown, for somebody who wants to edit it. What Markdown can't say (tables,
 * struck or small text) stays as XHTML in it, which Markdown allows.
 */
public final class MarkdownWriter {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<])");
    private static final Pattern LINE_START =
            Pattern.compile("^(\\d*)([.)#>+=-])", Pattern.MULTILINE);
    private static final int DEEPEST = 200;

    private MarkdownWriter() {}

    /** Markdown that makes the same again. */
    public static String of(String xhtml) {
        return blocks(Xhtml.parsedHtml(Xhtml.clean(xhtml)), 0).strip();
    }

    private static String blocks(Element parent, int depth) {
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element.normalName())) {
                boolean tight = !line.toString().isBlank() && isList(element);
                paragraph(out, line, "\n\n");
                paragraph(out, new StringBuilder(block(element, depth + 1)), tight ? "\n" : "\n\n");
            } else {
                line.append(inline(child, depth + 1));
            }
        }
        paragraph(out, line, "\n\n");
        return out.toString();
    }

    private static void paragraph(StringBuilder out, StringBuilder text, String between) {
        String stripped = text.toString().strip();
        if (!stripped.isEmpty()) {
            out.append(out.isEmpty() ? "" : between).append(stripped);
        }
        text.setLength(0);
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static boolean isBlock(String name) {
        return switch (name) {
            case "p",
                    "div",
                    "figure",
                    "figcaption",
                    "blockquote",
                    "pre",
                    "ul",
                    "ol",
                    "dl",
                    "hr",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6" ->
                    true;
            default -> false;
        };
    }

    private static String block(Element element, int depth) {
        if (depth > DEEPEST) {
            return element.text();
        }
        return switch (element.normalName()) {
            case "p" -> LINE_START.matcher(line(element, depth).strip()).replaceAll("$1\\\\$2");
            case "div", "figure", "figcaption" -> blocks(element, depth);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    "#".repeat(element.normalName().charAt(1) - '0')
                            + " "
                            + line(element, depth).strip().replace('\n', ' ');
            case "blockquote" -> indented(blocks(element, depth), "> ", "> ");
            case "pre" -> code(element);
            case "ul" -> list(element, false, depth);
            case "ol" -> list(element, true, depth);
            case "hr" -> "---";
            default -> CleanWriter.write(wrapped(element), Rendering.PLAIN);
        };
    }

    private static Element wrapped(Element element) {
        return new Element("div").appendChild(element.clone());
    }

    private static String code(Element element) {
        Element inner = element.selectFirst("> code");
        String language = inner == null ? "" : inner.className().replaceFirst("^language-", "");
        String text = element.wholeText();
        String fence = text.contains("```") ? "~~~~" : "```";
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private static String list(Element list, boolean numbered, int depth) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Element item : list.children()) {
            String mark = numbered ? number++ + ". " : "- ";
            out.append(out.isEmpty() ? "" : "\n")
                    .append(indented(blocks(item, depth), mark, " ".repeat(mark.length())));
        }
        return out.toString();
    }

    private static String indented(String text, String first, String others) {
        return first + text.replace("\n", "\n" + others);
    }

    private static String line(Element element, int depth) {
        StringBuilder out = new StringBuilder();
        element.childNodes().forEach(child -> out.append(inline(child, depth + 1)));
        return out.toString();
    }

    private static String inline(Node node, int depth) {
        return switch (node) {
            case CDataNode data -> escaped(data.getWholeText());
            case TextNode text -> escaped(text.getWholeText());
            case Element element when depth > DEEPEST -> escaped(element.text());
            case Element element -> span(element, depth);
            default -> "";
        };
    }

    private static String span(Element element, int depth) {
        return switch (element.normalName()) {
            case "strong", "b" -> around("**", line(element, depth));
            case "em", "i" -> around("*", line(element, depth));
            case "code" -> "`" + element.text().replace("`", "'") + "`";
            case "br" -> "  \n";
            case "a" ->
                    "["
                            + line(element, depth)
                            + "](<"
                            + element.attr("href").replace(">", "%3E")
                            + ">)";
            case "img" ->
                    "!["
                            + escaped(element.attr("alt"))
                            + "](<"
                            + element.attr("src").replace(">", "%3E")
                            + ">)";
            case "span" -> line(element, depth);
            default -> CleanWriter.write(wrapped(element), Rendering.PLAIN);
        };
    }

    private static String around(String mark, String text) {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text.isEmpty() ? "" : " ";
        }
        return (text.startsWith(" ") ? " " : "")
                + mark
                + inner
                + mark
                + (text.endsWith(" ") ? " " : "");
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }
}
