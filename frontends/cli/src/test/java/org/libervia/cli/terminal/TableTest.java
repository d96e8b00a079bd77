package org.libervia.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    private final Console console =
            new Console(
                    new ByteArrayInputStream(new byte[0]),
                    stream,
                    stream,
                    Console.People.NONE,
                    _ -> null,
                    () -> Background.DARK);

    @Test
    void columnsAreAsWideAsWhatIsSeen() {
        Table table = new Table("name", "x");
        table.row("日本", "1");
        table.row("\u001b[31mred\u001b[0m", "e\u0301");
        table.print(console);
        console.flush();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        ┌──────┬───┐
                        │ name │ x │
                        ├┄┄┄┄┄┄┼┄┄┄┤
                        │ 日本 │ 1 │
                        │ \u001b[31mred\u001b[0m  │ e\u0301 │
                        └──────┴───┘
                        """);
    }

    @Test
    void aRowHasAsManyCellsAsTheHeader() {
        assertThatThrownBy(() -> new Table("a").row("b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
