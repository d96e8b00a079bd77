package org.libervia.cli.command;

import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;

/** The help of a group: what is in it. */
final class GroupHelp {
    private final String path;
    private final Group group;

    GroupHelp(String path, Group group) {
        this.path = path;
        this.group = group;
    }

    /** One line on how to call it. */
    String usage() {
        return "Usage: " + path + " COMMAND [OPTIONS] [ARGUMENTS]";
    }

    void print(Console console) {
        console.print(usage());
        console.print(group.description());
        console.print("");
        console.print(console.colour(Role.HEADER, "Commands:"));
        int width = 0;
        for (Node node : group.children()) {
            width = Math.max(width, node.name().length());
        }
        for (Node node : group.children()) {
            if (!node.hidden()) {
                String gap = " ".repeat(width - node.name().length() + 2);
                console.print("  " + node.name() + gap + node.description());
            }
        }
        console.print("");
        console.print("\"" + path + " COMMAND --help\" tells more about a command.");
    }
}
