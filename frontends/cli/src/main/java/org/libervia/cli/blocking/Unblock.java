package org.libervia.cli.blocking;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li blocking unblock}. */
final class Unblock extends ConnectedCommand {
    private static final List<String> EVERYBODY = List.of("all");

    @Parameters(
            arity = "1..*",
            paramLabel = "JID",
            description = "Whom to unblock; the single word \"all\" for everybody.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask; only with \"all\".")
    private boolean force;

    @Override
    protected void check() {
        if (force && !wanted.equals(EVERYBODY)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "--force goes only with \"all\": leave it out.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        ContactsFacet contacts = context.facet(ContactsFacet.class);
        if (!wanted.equals(EVERYBODY)) {
            contacts.unblock(profile, wanted.stream().map(Jid::parse).toList());
            return;
        }
        if (!force) {
            context.console().confirm("Unblock everybody");
        }
        contacts.unblock(profile, List.of());
    }
}
