package org.libervia.cli.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.account.ProfilesFacet;

/** What the shell knows from line to line. */
final class ShellSession {
    private final Context context;
    private final Console console;
    private final String profile;
    private final Place place;
    private final KeptArguments kept;
    private boolean verbose;

    ShellSession(Context context, String profile, boolean standard) {
        this.context = context;
        this.console = context.console();
        this.profile = profile;
        this.place = new Place(context.tree());
        this.kept = new KeptArguments(profile, standard);
    }

    Place place() {
        return place;
    }

    String prompt() {
        return console.colour(Role.PROMPT, String.join("/", place.path()) + "> ");
    }

    /** Obeys a line; false when it ends the shell. */
    boolean obey(String line) {
        try {
            if (line.startsWith("!")) {
                system(line.substring(1));
                return true;
            }
            List<String> words = Words.of(line);
            return words.isEmpty() || obey(words);
        } catch (LiberviaException failed) {
            console.error(String.valueOf(failed.getMessage()));
            return true;
        }
    }

    private boolean obey(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "quit", "exit" -> {
                return false;
            }
            case "help", "?" -> help();
            case "cmd" -> place.go(rest.isEmpty() ? "/" : String.join("/", rest));
            case "do" -> run(rest);
            case "use" -> use(rest);
            case "use_clear" -> kept.forget(rest);
            case "verbose" -> verbose = rest.isEmpty() ? !verbose : isTrue(rest.getFirst());
            case "version" -> context.run(List.of("--version"));
            case "whoami" ->
                    console.print(
                            context.facet(ProfilesFacet.class).info(profile).jid().toString());
            case "shell" -> system(String.join(" ", rest));
            default -> run(words);
        }
        console.flush();
        return true;
    }

    static boolean isTrue(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            default -> false;
        };
    }

    private void run(List<String> words) {
        List<String> line = new ArrayList<>(place.absolute(words));
        if (place.find(line).orElse(null) instanceof Leaf leaf) {
            line.addAll(kept.extra(leaf, words));
        }
        if (verbose) {
            console.print(console.colour(Role.FAINT, "li " + String.join(" ", line)));
        }
        int exitCode = context.run(line);
        if (exitCode == Problem.BRIDGE.exitCode()) {
            context.lost();
        }
        if (exitCode != 0) {
            console.error("(exit code " + exitCode + ")");
        }
    }

    private void use(List<String> words) {
        if (words.isEmpty()) {
            kept.all().forEach((name, value) -> console.print(name + ": " + value));
        } else if (words.size() == 2) {
            kept.keep(words.getFirst().replaceFirst("^-+", ""), words.getLast());
        } else {
            console.error("Say which argument and which value: use ARG VALUE.");
        }
    }

    private void system(String command) {
        try {
            int exitCode =
                    new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start().waitFor();
            if (exitCode != 0) {
                console.error("(exit code " + exitCode + ")");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void help() {
        console.print("cmd PATH | .. | /     enter a group of commands, or leave it");
        console.print("do ARGS               run a command; other lines are commands too");
        console.print("use [ARG VALUE]       keep an argument for the commands that follow");
        console.print("use_clear [ARG…]      forget kept arguments");
        console.print("verbose [true|false]  show the commands that are run");
        console.print("shell CMD, !CMD       run a command of the system");
        console.print("version, whoami, help, quit");
        context.run(place.absolute(List.of("--help")));
    }
}
