package org.libervia.template;

/**
 * What one rendering may use; past it, a {@link TemplateException} is thrown.
 *
 * @param output characters written, also those captured by macros and blocks
 * @param steps iterations of loops, calls of macros and items made by ranges
 * @param depth macros, includes and recursive loops within each other
 */
public record Limits(int output, int steps, int depth) {
    /** 16 million characters, 2 million steps, a depth of 100. */
    public static final Limits DEFAULT = new Limits(16_000_000, 2_000_000, 100);

    /** Checks that all are positive. */
    public Limits {
        if (output <= 0 || steps <= 0 || depth <= 0) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + output + ", " + steps + ", " + depth);
        }
    }
}
