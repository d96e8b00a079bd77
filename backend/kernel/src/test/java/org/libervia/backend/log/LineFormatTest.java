package org.libervia.backend.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LineFormatTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void aLineStartsWithTheDateUnlessTheFormatSaysWhereItGoes() {
        assertThat(line("%(message)s", Level.INFO))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d said");
        assertThat(line("%(message)s at %(asctime)s", Level.INFO)).matches("said at \\d{4}-.*");
    }

    @Test
    void fieldsOfPythonsLoggingAreFilledInAndPadded() {
        assertThat(line("%(asctime)s[%(levelname)-8s|%(name)20s] 100%%", Level.WARN))
                .endsWith("[WARNING |   org.example.Named] 100%");
    }

    @Test
    void theProfileIsThatOfTheEvent() {
        assertThat(line("%(asctime)s <%(profile)s>", Level.INFO)).endsWith("<romeo>");
    }

    @Test
    void anErrorIsMarkedEvenWithoutColours() {
        assertThat(line("%(message)s", Level.ERROR)).contains("/!\\ ").doesNotContain("\u001b");
    }

    @Test
    void coloursStandWhereTheFormatWantsThem() {
        LineFormat format =
                new LineFormat(
                        "%(color_start)s%(levelname)s%(color_end)s %(message)s",
                        Taints.STANDARD, true);
        assertThat(format.line(event(Level.WARN))).endsWith("\u001b[33mWARNING\u001b[0m said");
    }

    private String line(String format, Level level) {
        return new LineFormat(format, Taints.STANDARD, false).line(event(level));
    }

    private LoggingEvent event(Level level) {
        LoggingEvent event =
                new LoggingEvent(
                        "", context.getLogger("org.example.Named"), level, "said", null, null);
        event.setKeyValuePairs(List.of(new KeyValuePair("profile", "romeo")));
        return event;
    }
}
