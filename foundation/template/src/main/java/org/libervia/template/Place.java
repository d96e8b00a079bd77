package org.libervia.template;

/**
 * A place in a template's text.
 *
 * @param source the template
 * @param offset the number of characters before it
 */
public record Place(TemplateSource source, int offset) {
    /** The number of its line, from 1. */
    public int line() {
        int line = 1;
        int end = Math.min(offset, source.text().length());
        for (int i = 0; i < end; i++) {
            if (source.text().charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The number of its column, from 1. */
    public int column() {
        return offset - start() + 1;
    }

    /** Its line, and below it a caret under the column. */
    public String excerpt() {
        int start = start();
        int end = source.text().indexOf('\n', Math.min(offset, source.text().length()));
        String line = source.text().substring(start, end < 0 ? source.text().length() : end);
        int from = Math.max(0, offset - start - 60);
        String shown = line.substring(from, Math.min(line.length(), from + 120)).replace('\t', ' ');
        return "    " + shown + "\n    " + " ".repeat(offset - start - from) + "^";
    }

    private int start() {
        return offset == 0 ? 0 : source.text().lastIndexOf('\n', offset - 1) + 1;
    }
}
