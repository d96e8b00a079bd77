package org.libervia.pubsub.config;

import java.util.List;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormOption;

/**
 * Something that can be set: a field of a form.
 *
 * @param var the field's name
 * @param type what the field holds
 * @param label what it means, for people
 * @param standard its values when nothing is set
 * @param choices the values it may have; none for any
 * @param kind which texts are values
 */
public record Setting(
        String var,
        FieldType type,
        String label,
        List<String> standard,
        List<String> choices,
        ValueKind kind) {
    private static final String PREFIX = "pubsub#";

    public Setting {
        standard = List.copyOf(standard);
        choices = List.copyOf(choices);
    }

    static Setting flag(String name, boolean standard, String label) {
        return new Setting(
                PREFIX + name,
                FieldType.BOOLEAN,
                label,
                List.of(Boolean.toString(standard)),
                List.of(),
                ValueKind.FLAG);
    }

    /** A flag with any name, that isn't set. */
    static Setting hint(String var, String label) {
        return new Setting(
                var, FieldType.BOOLEAN, label, List.of("false"), List.of(), ValueKind.FLAG);
    }

    static Setting choice(String name, String standard, String label, String... choices) {
        return new Setting(
                PREFIX + name,
                FieldType.LIST_SINGLE,
                label,
                standard.isEmpty() ? List.of() : List.of(standard),
                List.of(choices),
                ValueKind.TEXT);
    }

    static Setting text(String name, String label) {
        return of(PREFIX + name, FieldType.TEXT_SINGLE, label, ValueKind.TEXT);
    }

    static Setting several(String name, FieldType type, String label, ValueKind kind) {
        return of(PREFIX + name, type, label, kind);
    }

    /** A number, or {@code max} for as many as the service allows. */
    static Setting limit(String name, String label) {
        return new Setting(
                PREFIX + name,
                FieldType.TEXT_SINGLE,
                label,
                List.of(ValueKind.MAX),
                List.of(),
                ValueKind.LIMIT);
    }

    /** A field with any name, and nothing set. */
    static Setting of(String var, FieldType type, String label, ValueKind kind) {
        return new Setting(var, type, label, List.of(), List.of(), kind);
    }

    /**
     * The values in the one form in which they are compared and kept.
     *
     * @throws IllegalArgumentException saying what they should be
     */
    List<String> canonical(List<String> values) {
        if (values.size() > 1 && !type.isMulti()) {
            throw new IllegalArgumentException("one value is enough");
        }
        List<String> canonical =
                values.stream()
                        .filter(value -> kind != ValueKind.TEXT || !value.isEmpty())
                        .map(kind::canonical)
                        .distinct()
                        .toList();
        for (String value : canonical) {
            if (!choices.isEmpty() && !choices.contains(value)) {
                throw new IllegalArgumentException("it must be one of " + choices);
            }
        }
        return canonical.isEmpty() && !type.isMulti() ? standard : canonical;
    }

    /** The field of a form to be filled in. */
    FormField offered(List<String> values) {
        return new FormField(
                var,
                type,
                label,
                null,
                false,
                values,
                choices.stream().map(choice -> new FormOption(null, choice)).toList(),
                null,
                null,
                List.of());
    }

    /** The field of a form that tells. */
    FormField told(List<String> values) {
        return new FormField(
                var, type, label, null, false, values, List.of(), null, null, List.of());
    }
}
