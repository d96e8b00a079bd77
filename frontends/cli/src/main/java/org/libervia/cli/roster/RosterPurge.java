package org.libervia.cli.roster;

import java.util.List;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Option;

/** {@code li roster purge}. Contacts that we asked and that did not answer yet stay. */
final class RosterPurge extends ConnectedCommand {
    @Option(names = "--no-from", description = "Also those who don't see our presence.")
    private boolean noFrom;

    @Option(names = "--no-to", description = "Also those whose presence we don't see.")
    private boolean noTo;

    @Override
    protected void run(Context context, String profile) {
        ContactsFacet roster = context.facet(ContactsFacet.class);
        List<Contact> doomed = roster.list(profile).stream().filter(this::isSuperfluous).toList();
        Console console = context.console();
        if (doomed.isEmpty()) {
            say(console, "There is no contact to remove.");
            return;
        }
        for (Contact contact : doomed) {
            console.print(
                    contact.jid() + (contact.name().isEmpty() ? "" : " (" + contact.name() + ")"));
        }
        console.confirm("Remove these " + doomed.size() + " contacts");
        doomed.forEach(contact -> roster.remove(profile, contact.jid()));
    }

    private boolean isSuperfluous(Contact contact) {
        if (contact.asked()) {
            return false;
        }
        return contact.seesUs() ? noTo && !contact.seen() : noFrom || !contact.seen();
    }
}
