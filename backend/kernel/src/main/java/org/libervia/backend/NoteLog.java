package org.libervia.backend;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes every note into the log on its way to the frontends: perhaps none is there to show it.
 *
 * @param frontends where signals go on to
 */
record NoteLog(Consumer<Signal> frontends) implements Consumer<Signal> {
    private static final Logger LOG = LoggerFactory.getLogger(NoteLog.class);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    @Override
    public void accept(Signal signal) {
        if (signal instanceof Note note) {
            LOG.atLevel(level(note.level()))
                    .addKeyValue("profile", note.profile())
                    .log("{}: {}. {}", note.profile(), oneLine(note.title()), oneLine(note.text()));
        }
        frontends.accept(signal);
    }

    private static Level level(Note.Level level) {
        return switch (level) {
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR -> Level.ERROR;
        };
    }

    /** A note may name what others sent, which must not look like a line of the log. */
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
