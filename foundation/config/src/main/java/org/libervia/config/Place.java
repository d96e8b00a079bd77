package org.libervia.config;

/**
 * Where something was said.
 *
 * @param source a file, or a name for what is no file
 * @param line counted from 1; 0 when there are no lines
 */
public record Place(String source, int line) {
    @Override
    public String toString() {
        return line == 0 ? source : source + ", line " + line;
    }
}
