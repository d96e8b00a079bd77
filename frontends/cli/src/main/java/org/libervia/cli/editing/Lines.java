package org.libervia.cli.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;

/** Where lines are typed, while others are shown. */
public interface Lines extends AutoCloseable {

    /** Proposes words to go on with. */
    @FunctionalInterface
    interface Proposals {
        /**
         * The words that may stand in the last place.
         *
         * @param words those before, and the one that was begun, maybe empty
         */
        List<String> of(List<String> words);
    }

    /**
     * The next line typed; null at the end of input.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CANCELLED} on Ctrl-C
     */
    @Nullable String read(String prompt);

    /** Shows a line, above the one being typed. Safe to be called while another thread reads. */
    void show(String line);

    /** The same for what is no output: where no terminal is it goes to standard error. */
    void note(String line);

    /** Whether what was typed stays to be seen. */
    boolean echoes();

    @Override
    void close();

    /**
     * Lines with editing at a terminal, plain ones elsewhere.
     *
     * @param typing called when the user begins to type a line
     */
    static Lines open(Console console, Proposals proposals, Runnable typing) {
        return console.people().in() && console.people().out()
                ? EditedLines.open(proposals, typing)
                : new PlainLines(console);
    }
}
