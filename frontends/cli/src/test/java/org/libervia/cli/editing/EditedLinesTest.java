package org.libervia.cli.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;

class EditedLinesTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicInteger typed = new AtomicInteger();

    private final Keyboard keyboard = new Keyboard();

    private EditedLines open() throws IOException {
        Terminal terminal =
                new ExternalTerminal("test", "xterm", keyboard, screen, StandardCharsets.UTF_8);
        return EditedLines.open(
                terminal,
                words -> "profile".startsWith(words.getLast()) ? List.of("profile") : List.of(),
                typed::incrementAndGet);
    }

    /** Types when the prompt is there: until then the terminal would take some keys for itself. */
    private @Nullable String read(EditedLines lines, String keys) {
        screen.reset();
        Thread.startVirtualThread(() -> {
            Awaitility.await().until(() -> screen.toString(StandardCharsets.UTF_8).contains("> "));
            keyboard.type(keys);
        });
        return lines.read("> ");
    }

    @Test
    void linesAreReadUntilTheEndOfInput() throws IOException {
        try (EditedLines lines = open()) {
            assertThat(read(lines, "Hello!\r")).isEqualTo("Hello!");
            assertThat(read(lines, "How are you!!\r")).isEqualTo("How are you!!");
            assertThat(read(lines, "\u0004")).isNull();
        }
        assertThat(typed).hasValue(2);
    }

    @Test
    void theTabulatorCompletes() throws IOException {
        try (EditedLines lines = open()) {
            assertThat(read(lines, "pro\tlist\r")).isEqualTo("profile list");
        }
    }

    @Test
    void controlCCancels() throws IOException {
        try (EditedLines lines = open()) {
            assertThatThrownBy(() -> read(lines, "half a li\u0003"))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessage("Stopped.");
        }
    }

    @Test
    void otherLinesAreShownAbove() throws IOException {
        try (EditedLines lines = open()) {
            lines.show("bob> Hi");
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("bob> Hi");
    }
}
