package org.libervia.cli.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li roster set}. */
final class RosterSet extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "The address of the contact.")
    private @Nullable Jid jid;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            description = "The name of the contact.")
    private @Nullable String name;

    @Option(
            names = {"-g", "--group"},
            paramLabel = "GROUP",
            description = "A group to add the contact to; may be repeated.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = {"-R", "--replace"},
            description = "Replace name and groups instead of adding to them.")
    private boolean replace;

    @Override
    protected void run(Context context, String profile) {
        if (jid == null) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "Give the address of the contact.");
        }
        ContactsFacet roster = context.facet(ContactsFacet.class);
        if (replace) {
            roster.set(profile, jid, name == null ? "" : name, groups);
        } else {
            roster.set(profile, jid, name, added(roster, profile, jid));
        }
    }

    private @Nullable List<String> added(ContactsFacet roster, String profile, Jid contact) {
        if (groups.isEmpty()) {
            return null;
        }
        Set<String> all = new LinkedHashSet<>();
        try {
            all.addAll(roster.get(profile, contact).groups());
        } catch (LiberviaException none) {
            if (none.problem() != Problem.NOT_FOUND) {
                throw none;
            }
        }
        all.addAll(groups);
        return List.copyOf(all);
    }
}
