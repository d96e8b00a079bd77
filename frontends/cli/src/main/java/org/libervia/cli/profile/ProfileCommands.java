package org.libervia.cli.profile;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code profile}. */
public final class ProfileCommands extends Group {
    public ProfileCommands() {
        super("profile", "Profiles: the accounts and components that the backend serves.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("connect", "Connect a profile to its server.", ProfileConnect::new),
                Leaf.bare("disconnect", "Disconnect a profile.", ProfileDisconnect::new),
                new Leaf("create", "Create a profile for an account.", ProfileCreate::new),
                Leaf.bare("default", "Show the default profile.", ProfileDefault::new),
                new Leaf("delete", "Delete a profile and its data.", ProfileDelete::new),
                Leaf.bare("info", "Show what is known of a profile.", ProfileDetails::new),
                Leaf.bare("list", "List the profiles.", ProfileList::new),
                Leaf.bare("modify", "Change a profile.", ProfileModify::new),
                new Leaf("rename", "Give a profile another name.", ProfileRename::new));
    }
}
