package org.libervia.cli.shell;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Splits a line as shells do: at blanks, with quotes and backslashes. */
final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private Words(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when a quote is not closed
     */
    static List<String> of(String line) {
        return new Words(line).split();
    }

    private List<String> split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case ' ', '\t' -> end();
                case '\'', '"' -> quoted(c);
                case '\\' -> escaped();
                default -> add(c);
            }
        }
        end();
        return words;
    }

    private void add(char c) {
        inWord = true;
        word.append(c);
    }

    private void escaped() {
        if (at < line.length()) {
            add(line.charAt(at++));
        }
    }

    private void quoted(char quote) {
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == quote) {
                return;
            }
            if (c == '\\' && quote == '"') {
                escaped();
            } else {
                add(c);
            }
        }
        throw new LiberviaException(
                Problem.BAD_ARGUMENT, "The quote " + quote + " is not closed: close it.");
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
