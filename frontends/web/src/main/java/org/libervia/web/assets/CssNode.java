package org.libervia.web.assets;

import java.util.List;

/** A part of a style sheet, as far as pruning has to tell parts apart. */
sealed interface CssNode {

    /** Selectors, by commas, with their declarations. */
    record Rule(List<String> selectors, List<Declaration> declarations) implements CssNode {
        public Rule {
            selectors = List.copyOf(selectors);
            declarations = List.copyOf(declarations);
        }
    }

    /**
     * Rules under a condition: {@code @media}, {@code @supports}, {@code @layer},
     * {@code @container}.
     */
    record Group(String condition, List<CssNode> nodes) implements CssNode {
        public Group {
            nodes = List.copyOf(nodes);
        }
    }

    /** The steps of an animation. */
    record Keyframes(String name, String text) implements CssNode {}

    /**
     * What is kept as it is: {@code @import}, {@code @font-face}, {@code @property} and the like.
     */
    record Verbatim(String text) implements CssNode {}

    /** A property and its value. */
    record Declaration(String property, String value) {
        boolean isCustom() {
            return property.startsWith("--");
        }
    }
}
