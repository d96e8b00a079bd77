package org.libervia.cli.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;

class EditedLinesTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicInteger typed = new AtomicInteger();

    private EditedLines typing(String keys) throws IOException {
        PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(keyboard);
        Terminal terminal =
                TerminalBuilder.builder()
                        .system(false)
                        .type("xterm")
                        .encoding(StandardCharsets.UTF_8)
                        .streams(input, screen)
                        .build();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return EditedLines.open(
                terminal,
                words -> "profile".startsWith(words.getLast()) ? List.of("profile") : List.of(),
                typed::incrementAndGet);
    }

    @Test
    void linesAreReadUntilTheEndOfInput() throws IOException {
        try (EditedLines lines = typing("Hello!\rHow are you!!\r\u0004")) {
            assertThat(lines.read("> ")).isEqualTo("Hello!");
            assertThat(lines.read("> ")).isEqualTo("How are you!!");
            assertThat(lines.read("> ")).isNull();
        }
        assertThat(typed).hasValue(2);
    }

    @Test
    void theTabulatorCompletes() throws IOException {
        try (EditedLines lines = typing("pro\tlist\r")) {
            assertThat(lines.read("> ")).isEqualTo("profile list");
        }
    }

    @Test
    void controlCCancels() throws IOException {
        try (EditedLines lines = typing("half a li\u0003")) {
            assertThatThrownBy(() -> lines.read("> "))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessage("Stopped.");
        }
    }

    @Test
    void otherLinesAreShownAbove() throws IOException {
        try (EditedLines lines = typing("")) {
            lines.show("bob> Hi");
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("bob> Hi");
    }
}
