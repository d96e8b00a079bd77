package org.libervia.cli.roster;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code roster}. */
public final class RosterCommands extends Group {
    public RosterCommands() {
        super("roster", "Contacts, and who may see whose presence.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("get", "Show the contacts.", RosterGet::new),
                new Leaf("set", "Add a contact, or change its name and groups.", RosterSet::new),
                new Leaf("delete", "Remove a contact.", RosterDelete::new),
                Leaf.bare("stats", "Count contacts, subscriptions and groups.", RosterStats::new),
                Leaf.bare("purge", "Remove contacts without subscription.", RosterPurge::new),
                Leaf.bare(
                        "resync",
                        "Forget the cached roster and ask for it anew.",
                        RosterResync::new),
                new Leaf("subscribe", "Ask to see somebody's presence.", RosterSubscribe::new),
                Leaf.bare("requests", "List who asks to see our presence.", RosterRequests::new),
                new Leaf("accept", "Let somebody who asked see our presence.", RosterAccept::new),
                new Leaf(
                        "deny", "Refuse somebody who asked to see our presence.", RosterDeny::new));
    }
}
