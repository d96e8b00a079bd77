package org.libervia.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Markdown (CommonMark, with tables, struck text, and addresses that become links). */
public final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final int DEEPEST = 60;

    private final Parser parser =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /**
     * Markdown as clean XHTML; HTML in it is kept as far as it is harmless.
     *
     * @throws LiberviaException {@code LIMIT} when it is longer than {@link Xhtml#LONGEST}
     */
    public String toXhtml(String markdown) {
        if (markdown.length() > Xhtml.LONGEST) {
            throw new LiberviaException(
                    Problem.LIMIT,
                    "A text of "
                            + markdown.length()
                            + " characters is too long: "
                            + Xhtml.LONGEST
                            + " is the most.");
        }
        return Xhtml.clean(renderer.render(parser.parse(markdown))).strip();
    }
}
