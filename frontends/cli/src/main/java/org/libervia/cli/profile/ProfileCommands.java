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
                new Leaf("connect", "Connect a profile to its server.", ProfileConnect::new),
                new Leaf("disconnect", "Disconnect a profile.", ProfileDisconnect::new),
                new Leaf("create", "Create a profile for an account.", ProfileCreate::new),
                new Leaf("default", "Show the default profile.", ProfileDefault::new),
                new Leaf("delete", "Delete a profile and its data.", ProfileDelete::new),
                new Leaf("info", "Show what is known of a profile.", ProfileDetails::new),
                new Leaf("list", "List the profiles.", ProfileList::new),
                new Leaf("modify", "Change a profile.", ProfileModify::new),
                new Leaf("rename", "Give a profile another name.", ProfileRename::new));
    }
}
