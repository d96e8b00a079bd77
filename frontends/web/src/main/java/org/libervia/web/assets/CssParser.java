package org.libervia.web.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a style sheet (CSS Syntax Module Level 3, as far as a pruner needs it): comments are left
 * out and space is made small. Rules nested in style rules are kept as declarations of their rule.
 */
final class CssParser {
    private static final Set<String> GROUPS =
            Set.of("@media", "@supports", "@layer", "@container", "@scope");

    private final CssText text;

    private CssParser(String css) {
        text = new CssText(css);
    }

    static List<CssNode> parse(String css) {
        return new CssParser(css).nodes();
    }

    private List<CssNode> nodes() {
        List<CssNode> nodes = new ArrayList<>();
        while (true) {
            String prelude = text.until("{};");
            char end = text.next();
            if (end == ';') {
                if (!prelude.isEmpty()) {
                    nodes.add(new CssNode.Verbatim(prelude + ";"));
                }
            } else if (end == '{') {
                nodes.add(block(prelude));
            } else {
                return nodes;
            }
        }
    }

    private CssNode block(String prelude) {
        if (!prelude.startsWith("@")) {
            return new CssNode.Rule(CssText.split(prelude, ','), declarations());
        }
        String keyword = prelude.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
        if (GROUPS.contains(keyword)) {
            return new CssNode.Group(prelude, nodes());
        }
        String body = text.balanced();
        return keyword.endsWith("keyframes")
                ? new CssNode.Keyframes(
                        prelude.substring(keyword.length()).strip(), prelude + "{" + body + "}")
                : new CssNode.Verbatim(prelude + "{" + body + "}");
    }

    private List<CssNode.Declaration> declarations() {
        List<CssNode.Declaration> found = new ArrayList<>();
        for (String declaration : CssText.split(text.balanced(), ';')) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                found.add(
                        new CssNode.Declaration(
                                declaration.substring(0, colon).strip(),
                                declaration.substring(colon + 1).strip()));
            }
        }
        return found;
    }
}
