package org.libervia.cli.bookmarks;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code bookmarks}. */
public final class BookmarksCommands extends Group {
    public BookmarksCommands() {
        super("bookmarks", "Rooms to find again, kept on your server.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("list", "List bookmarks.", BookmarksList::new),
                new Leaf(
                        "add",
                        "Add a bookmark, or change that of the same room.",
                        BookmarksAdd::new),
                new Leaf("remove", "Remove a bookmark.", BookmarksRemove::new));
    }
}
