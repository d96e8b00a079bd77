package org.libervia.cli;

import java.util.List;
import org.libervia.cli.account.AccountCommands;
import org.libervia.cli.blocking.BlockingCommands;
import org.libervia.cli.blog.BlogCommands;
import org.libervia.cli.bookmarks.BookmarksCommands;
import org.libervia.cli.chat.Chat;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;
import org.libervia.cli.completion.Complete;
import org.libervia.cli.completion.CompletionCommands;
import org.libervia.cli.identity.AvatarCommands;
import org.libervia.cli.identity.IdentityCommands;
import org.libervia.cli.info.InfoCommands;
import org.libervia.cli.message.MessageCommands;
import org.libervia.cli.param.ParamCommands;
import org.libervia.cli.presence.Ping;
import org.libervia.cli.presence.PresenceCommands;
import org.libervia.cli.profile.ProfileCommands;
import org.libervia.cli.pubsub.PubsubCommands;
import org.libervia.cli.room.RoomCommands;
import org.libervia.cli.roster.RosterCommands;
import org.libervia.cli.shell.Shell;
import org.libervia.cli.system.BackendCommands;
import org.libervia.cli.system.PrivateCommands;

/** The tree of all commands. */
public final class AllCommands extends Group {
    public AllCommands() {
        super("li", "Talk, and look after your accounts, from the command line.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new AccountCommands(),
                new AvatarCommands(),
                new BackendCommands(),
                new BlockingCommands(),
                new BlogCommands(),
                new BookmarksCommands(),
                new Leaf("chat", "Talk with somebody, live, in the terminal.", Chat::new),
                Leaf.hidden("complete", "Print what may follow, for scripts.", Complete::new),
                new CompletionCommands(),
                new IdentityCommands(),
                new InfoCommands(),
                new MessageCommands(),
                new ParamCommands(),
                new Leaf("ping", "Measure how long an entity takes to answer.", Ping::new),
                new PresenceCommands(),
                new PrivateCommands(),
                new ProfileCommands(),
                new PubsubCommands(),
                new RoomCommands(),
                new RosterCommands(),
                Leaf.bare("shell", "Run commands one after the other.", Shell::new));
    }
}
