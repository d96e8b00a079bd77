package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.slf4j.LoggerFactory;

class NoteLogTest {
    @TempDir Path directory;
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger logger =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(NoteLog.class);

    @BeforeEach
    void listen() {
        written.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(written);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(written);
        logger.setLevel(null);
    }

    @Test
    void aNoteIsLoggedAsGravelyAsItIsAndGoesOn() {
        List<Signal> heard = new ArrayList<>();
        NoteLog log = new NoteLog(heard::add);
        for (Note.Level level : Note.Level.values()) {
            log.accept(
                    new Note("juliet", level, "Odd", "from x\n2026-01-01\u0085ERROR\u2028forged"));
        }
        assertThat(heard).hasSize(3);
        assertThat(written.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.INFO, Level.WARN, Level.ERROR);
        assertThat(written.list.getFirst().getFormattedMessage())
                .isEqualTo("juliet: Odd. from x 2026-01-01 ERROR forged");
    }

    @Test
    void aProfileWithoutPasswordIsWarnedOf() {
        try (KernelBox box = KernelBox.offline(directory)) {
            box.profile("romeo", "romeo@example.net", null, "hidden-xmpp-password");
        }
        assertThat(written.list)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getLevel()).isEqualTo(Level.WARN);
                    assertThat(event.getFormattedMessage())
                            .contains("romeo", "has no password")
                            .doesNotContain("hidden-xmpp-password");
                });
    }
}
