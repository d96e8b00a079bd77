package org.libervia.web.assets;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a style sheet without needless characters. */
final class CssWriter {
    private static final Pattern LOOSE = Pattern.compile("\\s*([,>])\\s*");

    private CssWriter() {}

    static String write(List<CssNode> nodes) {
        StringBuilder css = new StringBuilder();
        nodes.forEach(node -> write(node, css));
        return css.toString();
    }

    private static void write(CssNode node, StringBuilder css) {
        switch (node) {
            case CssNode.Rule rule -> {
                css.append(LOOSE.matcher(String.join(",", rule.selectors())).replaceAll("$1"));
                String separator = "{";
                for (CssNode.Declaration declaration : rule.declarations()) {
                    css.append(separator)
                            .append(declaration.property())
                            .append(':')
                            .append(declaration.value());
                    separator = ";";
                }
                css.append('}');
            }
            case CssNode.Group group -> {
                css.append(group.condition()).append('{');
                group.nodes().forEach(inner -> write(inner, css));
                css.append('}');
            }
            case CssNode.Keyframes frames -> css.append(frames.text());
            case CssNode.Verbatim text -> css.append(text.text());
        }
    }
}
