package org.libervia.cli.account;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code account}. */
public final class AccountCommands extends Group {
    public AccountCommands() {
        super("account", "Accounts on XMPP servers: register, change the password, delete.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                new Leaf("create", "Register an account on a server.", AccountCreate::new),
                new Leaf("modify", "Change the password of the account.", AccountModify::new),
                Leaf.bare("delete", "Delete the account on its server.", AccountDelete::new));
    }
}
