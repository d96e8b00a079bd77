package org.libervia.template;

import org.jspecify.annotations.Nullable;

/**
 * What a template gets for a variable or attribute that isn't there: empty as text, false, without
 * items; using it in any other way is an error that says what was missing.
 *
 * @param message what is missing, as an error tells it
 */
public record Undefined(String message) {
    /** What an object answers for an attribute that it doesn't have. */
    public static Undefined missing(String attribute) {
        return new Undefined("the object has no attribute '" + attribute + "'");
    }

    /** A variable that nobody set. */
    public static Undefined variable(String name) {
        return new Undefined("'" + name + "' is undefined");
    }

    /** Whether a value is undefined. */
    public static boolean is(@Nullable Object value) {
        return value instanceof Undefined;
    }

    @Override
    public String toString() {
        return "";
    }
}
