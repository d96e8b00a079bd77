package org.libervia.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.libervia.cli.terminal.Console;

/**
 * Finds the command that a command line names, and runs it.
 *
 * <p>Here, and wherever every command passes, types are told apart with {@code instanceof}: the
 * first switch over patterns costs a tenth of the start-up, since no cache can hold its code.
 */
public final class Router {
    private final Context context;

    public Router(Context context) {
        this.context = context;
    }

    /**
     * Runs a command line.
     *
     * @param program the program's name, as the user typed it
     * @return the exit code
     */
    public int run(String program, List<String> arguments) {
        return route(program, context.tree(), arguments);
    }

    /** Options before a sub-command, as in {@code li roster -p bob get}, go to the command. */
    private int route(String path, Group group, List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at);
            if (option.equals("-h") || option.equals("--help")) {
                new GroupHelp(path, group).print(context.console());
                return 0;
            }
            at += takesValue(option) ? 2 : 1;
        }
        if (at >= arguments.size()) {
            return refused(path, group, "A command is missing here.");
        }
        String name = arguments.get(at);
        List<String> rest = new ArrayList<>(arguments.subList(0, at));
        rest.addAll(arguments.subList(at + 1, arguments.size()));
        Node node = group.child(name).orElse(null);
        if (node instanceof Group inner) {
            return route(path + " " + name, inner, rest);
        }
        return node instanceof Leaf leaf
                ? run(path + " " + name, leaf, rest)
                : refused(path, group, "There is no command \"" + name + "\" here.");
    }

    private static boolean takesValue(String option) {
        return switch (option) {
            case "-p", "--profile", "--pwd", "-cp", "-O", "--output" -> true;
            default -> false;
        };
    }

    private int run(String path, Leaf leaf, List<String> arguments) {
        Command command = leaf.make().get();
        if (!leaf.bare() || !arguments.isEmpty()) {
            Integer ended = new Parser(path, leaf, command).parse(context.console(), arguments);
            if (ended != null) {
                return ended;
            }
        }
        command.start(context);
        return 0;
    }

    private int refused(String path, Group group, String what) {
        Console console = context.console();
        console.out().flush();
        console.err().println(new GroupHelp(path, group).usage());
        console.error(what + " \"" + path + " --help\" lists those there are.");
        return 2;
    }
}
