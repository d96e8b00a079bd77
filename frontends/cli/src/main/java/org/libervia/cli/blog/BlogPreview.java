package org.libervia.cli.blog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.Prose;
import picocli.CommandLine.Mixin;

/** {@code li blog preview}. */
final class BlogPreview extends SessionCommand {
    @Mixin private WrittenIn writtenIn = new WrittenIn();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        Prose prose =
                context.facet(BlogFacet.class).render(profile, writtenIn.source(context.console()));
        String xhtml = prose.xhtml();
        Map<String, @Nullable Object> data =
                Data.dict("content", prose.text(), "content_xhtml", xhtml);
        output.print(
                context.console(),
                data,
                () -> context.console().print(xhtml == null ? prose.text() : xhtml));
    }
}
