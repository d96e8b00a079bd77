package org.libervia.cli.bookmarks;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li bookmarks add}. */
final class BookmarksAdd extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            description = "Its name for people.")
    private @Nullable String name;

    @Option(
            names = {"-N", "--nick"},
            paramLabel = "NICK",
            description = "The name to take there.")
    private @Nullable String nick;

    @Option(
            names = {"-a", "--autojoin"},
            description = "Enter it at every connection.")
    private boolean autojoin;

    @Override
    protected void run(Context context, String profile) {
        context.facet(BookmarksFacet.class)
                .set(
                        profile,
                        new Bookmark(
                                context.facet(RoomsFacet.class).find(profile, room),
                                name,
                                nick,
                                null,
                                autojoin));
    }
}
