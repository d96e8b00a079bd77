package org.libervia.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** A table with borders; colours in cells do not count for its width. */
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row, with as many cells as the header has. */
    public void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header);
        }
        rows.add(List.of(cells));
    }

    /** Draws it. */
    public void print(Console console) {
        int[] widths = new int[header.size()];
        measure(widths, header);
        rows.forEach(row -> measure(widths, row));
        console.print(line(widths, "┌─", "─┬─", "─┐", "─"));
        List<String> titles = new ArrayList<>();
        header.forEach(title -> titles.add(console.colour(Role.HEADER, title)));
        console.print(cells(widths, titles));
        console.print(line(widths, "├┄", "┄┼┄", "┄┤", "┄"));
        rows.forEach(row -> console.print(cells(widths, row)));
        console.print(line(widths, "└─", "─┴─", "─┘", "─"));
    }

    private static void measure(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
        }
    }

    private static String line(int[] widths, String left, String cross, String right, String dash) {
        StringBuilder line = new StringBuilder(left);
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : cross).append(dash.repeat(widths[i]));
        }
        return line.append(right).toString();
    }

    private static String cells(int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder("│ ");
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(i == 0 ? "" : " │ ")
                    .append(cell)
                    .append(" ".repeat(widths[i] - TextWidth.of(cell)));
        }
        return line.append(" │").toString();
    }
}
