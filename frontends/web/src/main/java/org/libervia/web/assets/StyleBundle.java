package org.libervia.web.assets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one style sheet of a theme.
 *
 * @param css what browsers get
 * @param hash of the content, in hexadecimal: a name under which it never changes
 */
public record StyleBundle(String css, String hash) {

    /**
     * Where styles come from.
     *
     * @param library whether it is pruned to the classes that are used
     */
    public record Source(String css, boolean library) {}

    /**
     * Makes the style sheet.
     *
     * @param sources in the order of the cascade
     * @param words the words of the templates and scripts, among them the classes in use and the
     *     custom properties that scripts set
     */
    public static StyleBundle of(List<Source> sources, Set<String> words) {
        List<CssNode> nodes = new ArrayList<>();
        for (Source source : sources) {
            List<CssNode> parsed = CssParser.parse(source.css());
            nodes.addAll(source.library() ? CssPruner.forClasses(parsed, words::contains) : parsed);
        }
        Set<String> properties =
                words.stream().filter(word -> word.startsWith("--")).collect(Collectors.toSet());
        String css =
                CssWriter.write(
                        CssPruner.withoutUnused(
                                nodes.stream().filter(StyleBundle::isUseful).toList(), properties));
        return new StyleBundle(css, hash(css));
    }

    /** A character set named within is needless: the server names it. */
    private static boolean isUseful(CssNode node) {
        return !(node instanceof CssNode.Verbatim text && text.text().startsWith("@charset"));
    }

    private static String hash(String css) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
