package org.libervia.xep.validate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What values a field accepts (XEP-0122 §3).
 *
 * @param datatype the type of the values, {@code xs:integer} for example
 * @param method how values are checked beyond their type
 * @param listRange how many values a list accepts, or null
 */
public record Validation(String datatype, Method method, @Nullable Range listRange)
        implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/xdata-validate";

    /** The type of values when none is named. */
    public static final String STRING = "xs:string";

    /** How values are checked beyond their type (XEP-0122 §3.2). */
    public sealed interface Method {

        /** By the options of a list, where there are some. */
        record Basic() implements Method {}

        /** Not further: a list's options are only suggestions. */
        record Open() implements Method {}

        /**
         * By bounds, which are written as the type has it.
         *
         * @param min the least value accepted, or null
         * @param max the greatest value accepted, or null
         */
        record Within(@Nullable String min, @Nullable String max) implements Method {}

        /** By an extended regular expression of POSIX; one that can't be trusted to be cheap. */
        record Regex(String pattern) implements Method {}
    }

    /**
     * How many values a list accepts.
     *
     * @param min the fewest, or null
     * @param max the most, or null
     */
    public record Range(@Nullable Long min, @Nullable Long max) {}

    /** The first validation in {@code field}. */
    public static Optional<Validation> in(XmlElement field) {
        return field.child("validate", NAMESPACE).map(Validation::read);
    }

    /** Reads {@code <validate/>}. */
    public static Validation read(XmlElement element) {
        ElementReader.of(element, "validate", NAMESPACE);
        return new Validation(
                element.attribute("datatype", STRING),
                method(element),
                element.child("list-range", NAMESPACE).map(Validation::range).orElse(null));
    }

    private static Range range(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Range(reader.number("min"), reader.number("max"));
    }

    private static Method method(XmlElement element) {
        return element.elements()
                .filter(child -> child.namespace().equals(NAMESPACE))
                .filter(child -> !child.local().equals("list-range"))
                .findFirst()
                .map(child ->
                        switch (child.local()) {
                            case "open" -> new Method.Open();
                            case "range" ->
                                    new Method.Within(
                                            child.attribute("min"), child.attribute("max"));
                            case "regex" -> new Method.Regex(child.text());
                            default -> new Method.Basic();
                        })
                .orElseGet(Method.Basic::new);
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder validate =
                XmlElement.builder("validate", NAMESPACE)
                        .attribute("datatype", datatype.equals(STRING) ? null : datatype)
                        .child(
                                switch (method) {
                                    case Method.Basic _ -> XmlElement.empty("basic", NAMESPACE);
                                    case Method.Open _ -> XmlElement.empty("open", NAMESPACE);
                                    case Method.Within(String min, String max) ->
                                            bounds("range", min, max);
                                    case Method.Regex(String pattern) ->
                                            XmlElement.ofText("regex", NAMESPACE, pattern);
                                });
        if (listRange != null) {
            validate.child(bounds("list-range", listRange.min(), listRange.max()));
        }
        return validate.build();
    }

    private static XmlElement bounds(String local, @Nullable Object min, @Nullable Object max) {
        return XmlElement.builder(local, NAMESPACE)
                .attribute("min", min)
                .attribute("max", max)
                .build();
    }
}
