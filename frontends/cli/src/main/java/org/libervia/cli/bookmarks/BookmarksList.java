package org.libervia.cli.bookmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import picocli.CommandLine.Mixin;

/** {@code li bookmarks list}. */
final class BookmarksList extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        List<Bookmark> bookmarks = context.facet(BookmarksFacet.class).list(profile);
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Bookmark bookmark : bookmarks) {
            data.add(
                    Data.dict(
                            "room", bookmark.room(),
                            "name", bookmark.name(),
                            "nick", bookmark.nick(),
                            "autojoin", bookmark.autojoin()));
        }
        output.print(
                context.console(),
                data,
                () -> bookmarks.forEach(bookmark -> context.console().print(line(bookmark))));
    }

    /** The name, the address with the nick, and a star when it is entered by itself. */
    private static String line(Bookmark bookmark) {
        return (bookmark.name() == null ? "" : MessageText.visible(bookmark.name()) + " ")
                + "["
                + bookmark.room()
                + (bookmark.nick() == null ? "" : " (" + MessageText.visible(bookmark.nick()) + ")")
                + "]"
                + (bookmark.autojoin() ? " (*)" : "");
    }
}
