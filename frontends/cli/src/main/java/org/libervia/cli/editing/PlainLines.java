package org.libervia.cli.editing;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;

/** Lines from a file or a pipe: no prompt. */
final class PlainLines implements Lines {
    private final Console console;

    PlainLines(Console console) {
        this.console = console;
    }

    @Override
    public @Nullable String read(String prompt) {
        console.flush();
        return console.readLine();
    }

    @Override
    public void show(String line) {
        console.print(line);
        console.flush();
    }

    @Override
    public void note(String line) {
        console.progress(line);
    }

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public void close() {
        console.flush();
    }
}
