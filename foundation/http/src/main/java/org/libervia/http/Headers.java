package org.libervia.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Header fields in their order; names are compared without case (RFC 9110 §5.1). Immutable.
 *
 * @param fields the fields; names and values hold no control characters
 */
public record Headers(List<Field> fields) {
    /** No fields. */
    public static final Headers NONE = new Headers(List.of());

    /** One field. */
    public record Field(String name, String value) {
        /**
         * @throws IllegalArgumentException for a name that is no token, or a value with a line
         *     break or another control character: a response can't be split
         */
        public Field {
            if (!Tokens.isToken(name)) {
                throw new IllegalArgumentException("not a name of a header field: " + name);
            }
            if (!Tokens.isFieldValue(value)) {
                throw new IllegalArgumentException(
                        "the value of the header field " + name + " holds control characters");
            }
        }
    }

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** All values of a field, one for each line that it has. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The elements of a field whose value is a list with commas (RFC 9110 §5.6.1). */
    public List<String> elements(String name) {
        List<String> elements = new ArrayList<>();
        for (String value : all(name)) {
            for (String element : value.split(",")) {
                if (!element.isBlank()) {
                    elements.add(element.strip());
                }
            }
        }
        return elements;
    }

    /** Whether a list field has this element, compared without case. */
    public boolean lists(String name, String element) {
        return elements(name).stream()
                .anyMatch(present -> present.toLowerCase(Locale.ROOT).equals(element));
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** These fields and one more. */
    public Headers plus(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** These fields with one that replaces all of its name. */
    public Headers with(String name, String value) {
        return without(name).plus(name, value);
    }

    /** These fields but those of a name. */
    public Headers without(String name) {
        return has(name)
                ? new Headers(
                        fields.stream()
                                .filter(field -> !field.name().equalsIgnoreCase(name))
                                .toList())
                : this;
    }

    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field.name(), field.value()));
    }
}
