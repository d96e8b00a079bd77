package org.libervia.cli.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Lines with editing, history and completion, at a terminal. */
final class EditedLines implements Lines {
    private final Terminal terminal;
    private final LineReader reader;

    private EditedLines(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    static EditedLines open(Proposals proposals, Runnable typing) {
        try {
            return open(TerminalBuilder.builder().system(true).build(), proposals, typing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static EditedLines open(Terminal terminal, Proposals proposals, Runnable typing) {
        LineReader reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("libervia")
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .completer((_, line, candidates) ->
                                proposals
                                        .of(line.words().subList(0, line.wordIndex() + 1))
                                        .forEach(word -> candidates.add(new Candidate(word))))
                        .build();
        Widget insert = Objects.requireNonNull(reader.getWidgets().get(LineReader.SELF_INSERT));
        reader.getWidgets()
                .put(
                        LineReader.SELF_INSERT,
                        () -> {
                            if (reader.getBuffer().length() == 0) {
                                typing.run();
                            }
                            return insert.apply();
                        });
        return new EditedLines(terminal, reader);
    }

    @Override
    public @Nullable String read(String prompt) {
        try {
            return reader.readLine(prompt);
        } catch (UserInterruptException stopped) {
            throw new LiberviaException(Problem.CANCELLED, "Stopped.", stopped);
        } catch (EndOfFileException end) {
            return null;
        }
    }

    @Override
    public void show(String line) {
        reader.printAbove(line);
    }

    @Override
    public void note(String line) {
        show(line);
    }

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
