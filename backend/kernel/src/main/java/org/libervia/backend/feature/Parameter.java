package org.libervia.backend.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ParameterValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A parameter that users may set, with its type as Java knows it.
 *
 * @param category where it belongs
 * @param name unique in its category
 * @param label its name for people
 * @param type what values it takes
 * @param general whether there is one value for all profiles
 * @param standard the value, as text, when nothing is set
 * @param options the values to choose from, for a list
 * @param security how delicate it is; −1 when it is never shown to one who gives a limit
 * @param reader from text to value; throws when the text does not fit
 */
public record Parameter<T>(
        String category,
        String name,
        String label,
        ParameterValue.Type type,
        boolean general,
        String standard,
        List<String> options,
        int security,
        Function<String, T> reader) {

    private static final Logger LOG = LoggerFactory.getLogger(Parameter.class);

    public Parameter {
        options = List.copyOf(options);
    }

    public static Parameter<Boolean> bool(
            String category, String name, String label, boolean standard, int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.BOOL,
                false,
                Boolean.toString(standard),
                List.of(),
                security,
                Parameter::bool);
    }

    /** A whole number; what is out of bounds is brought to the nearest bound. */
    public static Parameter<Integer> integer(
            String category,
            String name,
            String label,
            int standard,
            int min,
            int max,
            int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.INT,
                false,
                Integer.toString(standard),
                List.of(),
                security,
                text -> Math.clamp(number(text), min, max));
    }

    public static Parameter<String> string(
            String category, String name, String label, String standard, int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.STRING,
                false,
                standard,
                List.of(),
                security,
                Function.identity());
    }

    /** A whole number that may be unset. */
    public static Parameter<OptionalInt> optionalInteger(
            String category, String name, String label, int min, int max, int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.INT,
                false,
                "",
                List.of(),
                security,
                text ->
                        text.isBlank()
                                ? OptionalInt.empty()
                                : OptionalInt.of(Math.clamp(number(text), min, max)));
    }

    /** A secret; its value is never shown. */
    public static Parameter<String> password(
            String category, String name, String label, int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.PASSWORD,
                false,
                "",
                List.of(),
                security,
                Function.identity());
    }

    /** Addresses, one a line; those that are none are left out. */
    public static Parameter<List<Jid>> jids(
            String category, String name, String label, String standard, int security) {
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.JIDS,
                false,
                standard,
                List.of(),
                security,
                Parameter::addresses);
    }

    /** One of several; the first option is the standard. */
    public static Parameter<String> choice(
            String category, String name, String label, int security, String... options) {
        List<String> known = List.of(options);
        return new Parameter<>(
                category,
                name,
                label,
                ParameterValue.Type.LIST,
                false,
                known.getFirst(),
                known,
                security,
                text -> oneOf(text, known));
    }

    /** The same parameter, with one value for all profiles. */
    public Parameter<T> forAll() {
        return new Parameter<>(
                category, name, label, type, true, standard, options, security, reader);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw unfit(text, "true or false");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw unfit(text, "a whole number");
        }
    }

    private static String oneOf(String text, List<String> known) {
        if (!known.contains(text)) {
            throw unfit(text, "one of " + String.join(", ", known));
        }
        return text;
    }

    private static LiberviaException unfit(String text, String wanted) {
        return new LiberviaException(Problem.DATA, "“" + text + "” is not " + wanted);
    }

    private static List<Jid> addresses(String text) {
        List<Jid> jids = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            try {
                if (!line.isBlank()) {
                    jids.add(Jid.parse(line.strip()));
                }
            } catch (InvalidJidException none) {
                LOG.debug("“{}” is no address, and left out", line);
            }
        }
        return List.copyOf(jids);
    }

    /**
     * The text to keep for a value as a user wrote it: within bounds, in one spelling.
     *
     * @throws LiberviaException {@code DATA} when it does not fit
     */
    public String normalised(String text) {
        if (type == ParameterValue.Type.INT && text.isBlank()) {
            return standard;
        }
        return switch (reader.apply(text)) {
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case OptionalInt number -> Integer.toString(number.orElseThrow());
            case List<?> several ->
                    several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            default -> text;
        };
    }
}
