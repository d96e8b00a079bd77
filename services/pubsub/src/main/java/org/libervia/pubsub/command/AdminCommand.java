package org.libervia.pubsub.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands for those who look after the service. */
public enum AdminCommand {
    STATISTICS("How the service is"),
    LIST_NODES("List nodes"),
    SHOW_NODE("Look at a node"),
    DELETE_NODE("Delete a node"),
    SET_AFFILIATION("Say what somebody is to a node"),
    SHOW_QUOTA("See what somebody has and may have"),
    SET_QUOTA("Say what somebody may have"),
    LIST_BANS("List who is banned"),
    BAN("Ban an address or a domain"),
    UNBAN("End a ban"),
    BACKUP("Copy the database"),
    LOG_LEVEL("Say how much is logged");

    private static final String PREFIX = "https://salut-a-toi.org/spec/pubsub_admin:0#";

    private final String title;

    AdminCommand(String title) {
        this.title = title;
    }

    /** What people know it by. */
    public String title() {
        return title;
    }

    /** Its node, by which it is asked for. */
    public String node() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command of a node. */
    public static Optional<AdminCommand> of(@Nullable String node) {
        return Arrays.stream(values()).filter(each -> each.node().equals(node)).findFirst();
    }
}
