package org.libervia.cli.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li roster get}. */
final class RosterGet extends ConnectedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "JID",
            description = "One contact, by address or name; all if left out.")
    private @Nullable String wanted;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        ContactsFacet roster = context.facet(ContactsFacet.class);
        List<Contact> contacts =
                wanted == null
                        ? roster.list(profile)
                        : List.of(roster.get(profile, context.entity(profile, wanted).bare()));
        Console console = context.console();
        output.print(
                console,
                ContactData.of(contacts),
                () -> contacts.forEach(contact -> print(console, contact)));
    }

    private void print(Console console, Contact contact) {
        String jid = contact.jid().toString();
        console.print(
                contact.name().isEmpty()
                        ? console.colour(Role.HEADER, jid)
                        : console.colour(Role.HEADER, contact.name()) + " (" + jid + ")");
        if (verbosity() > 0 && !contact.groups().isEmpty()) {
            console.print("    groups: " + String.join(", ", contact.groups()));
        }
        if (verbosity() > 1) {
            console.print("    sees us: " + word(contact.seesUs()));
            console.print("    seen by us: " + word(contact.seen()));
            console.print("    asked: " + word(contact.asked()));
        }
    }

    private static String word(boolean truth) {
        return truth ? "yes" : "no";
    }
}
