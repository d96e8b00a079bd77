package org.libervia.cli.bookmarks;

import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.RoomsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li bookmarks remove}. */
final class BookmarksRemove extends ConnectedCommand {
    @Parameters(
            paramLabel = "ROOM",
            description = "The room: its address, or a name on our server.")
    private String room = "";

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Override
    protected void run(Context context, String profile) {
        Jid address = context.facet(RoomsFacet.class).find(profile, room);
        if (!force) {
            context.console().confirm("Remove the bookmark of " + address);
        }
        context.facet(BookmarksFacet.class).remove(profile, address);
    }
}
