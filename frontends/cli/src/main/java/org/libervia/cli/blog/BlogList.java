package org.libervia.cli.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogInfo;
import picocli.CommandLine.Mixin;

/** {@code li blog list}. */
final class BlogList extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        List<BlogInfo> blogs = context.facet(BlogFacet.class).discover(profile);
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (BlogInfo blog : blogs) {
            data.add(Data.dict("jid", blog.jid(), "name", blog.name(), "own", blog.own()));
        }
        output.print(
                context.console(),
                data,
                () -> blogs.forEach(blog -> context.console().print(blog.jid().toString())));
    }
}
