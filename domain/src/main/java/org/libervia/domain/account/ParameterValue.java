package org.libervia.domain.account;

import java.util.List;

/**
 * A parameter and its value.
 *
 * @param category where it belongs
 * @param name unique in its category
 * @param label its name for people
 * @param type what values it takes
 * @param general whether it is one for all profiles
 * @param value as text: {@code true}/{@code false}, a number, an option's value, several values one
 *     a line
 * @param standard the value when nothing is set
 * @param options the values to choose from, for a list
 * @param security how delicate it is; −1 when it is never shown to one who gives a limit
 */
public record ParameterValue(
        String category,
        String name,
        String label,
        Type type,
        boolean general,
        String value,
        String standard,
        List<String> options,
        int security) {
    public enum Type {
        STRING,
        PASSWORD,
        INT,
        BOOL,
        LIST,
        JIDS
    }

    public ParameterValue {
        options = List.copyOf(options);
    }
}
