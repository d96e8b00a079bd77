package org.libervia.cli.blog;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code blog}. */
public final class BlogCommands extends Group {
    public BlogCommands() {
        super("blog", "Blogs and comments: read and write them.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("comment", "Publish standard input as a comment.", BlogComment::new),
                Leaf.bare("comments", "Show the comments of an article.", BlogComments::new),
                Leaf.bare("delete", "Take an article back.", BlogDelete::new),
                Leaf.bare("get", "Show articles.", BlogGet::new),
                Leaf.bare("list", "List whose blogs can be read.", BlogList::new),
                Leaf.bare("preview", "Show standard input as XHTML.", BlogPreview::new),
                new Leaf("rename", "Give an article another id.", BlogRename::new),
                Leaf.bare("set", "Publish standard input as an article.", BlogSet::new));
    }
}
