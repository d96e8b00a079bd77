package org.libervia.cli;

import org.libervia.base.error.Problem;
import org.libervia.cli.terminal.Console;

/**
 * Ends the process when a signal asks for it, Ctrl-C for example: a hook of the shutdown, which
 * comes to nothing else since a command that ends halts the process.
 */
final class Interruption extends Thread {
    private final Console console;

    Interruption(Console console) {
        super("interruption");
        this.console = console;
    }

    @Override
    public void run() {
        console.stop();
        console.error("\rStopped.");
        Runtime.getRuntime().halt(Problem.CANCELLED.exitCode());
    }
}
