package org.libervia.testing.dialogues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/**
 * An element as a dialogue expects it: {@code {any}} stands for any value, {@code {any as word}}
 * keeps the value, {@code {none}} for no such attribute.
 *
 * @param expected as written
 * @param exact whether nothing else may be there
 */
record ElementPattern(XmlElement expected, boolean exact) {
    private static final Pattern ANY = Pattern.compile("\\{any(?: as (\\w+))?\\}");
    private static final String NONE = "{none}";

    /**
     * Compares.
     *
     * @param kept takes the values to keep, when all fits
     * @return why {@code actual} does not fit, or empty when it does
     */
    Optional<String> mismatch(XmlElement actual, Map<String, String> kept) {
        Map<String, String> found = new HashMap<>();
        Optional<String> why = Optional.ofNullable(compare(expected, actual, found));
        if (why.isEmpty()) {
            kept.putAll(found);
        }
        return why;
    }

    private @Nullable String compare(
            XmlElement wanted, XmlElement actual, Map<String, String> found) {
        if (!wanted.name().equals(actual.name())) {
            return "it is a " + actual.name() + ", not a " + wanted.name();
        }
        String attributes = attributes(wanted, actual, found);
        if (attributes != null) {
            return attributes;
        }
        String text = wanted.text().strip();
        if ((exact || !text.isEmpty()) && !fits(text, actual.text().strip(), found)) {
            return "the text of "
                    + actual.name()
                    + " is “"
                    + actual.text()
                    + "”, not “"
                    + text
                    + "”";
        }
        return children(wanted, actual, found);
    }

    private @Nullable String attributes(
            XmlElement wanted, XmlElement actual, Map<String, String> found) {
        for (Map.Entry<XmlName, String> attribute : wanted.attributes().entrySet()) {
            String value = actual.attributes().get(attribute.getKey());
            boolean fits =
                    value == null
                            ? attribute.getValue().equals(NONE)
                            : fits(attribute.getValue(), value, found);
            if (!fits) {
                return "the attribute %s of %s is %s, not “%s”"
                        .formatted(
                                attribute.getKey(),
                                actual.name(),
                                value == null ? "absent" : "“" + value + "”",
                                attribute.getValue());
            }
        }
        Set<XmlName> others = new HashSet<>(actual.attributes().keySet());
        others.removeAll(wanted.attributes().keySet());
        return exact && !others.isEmpty() ? actual.name() + " also has " + others : null;
    }

    private @Nullable String children(
            XmlElement wanted, XmlElement actual, Map<String, String> found) {
        List<XmlElement> left = new ArrayList<>(actual.elements().toList());
        for (XmlElement child : wanted.elements().toList()) {
            String why = take(child, left, found);
            if (why != null) {
                return "no fitting " + child.name() + " in " + actual.name() + ": " + why;
            }
        }
        return exact && !left.isEmpty() ? actual.name() + " also has " + left.getFirst() : null;
    }

    private @Nullable String take(
            XmlElement wanted, List<XmlElement> left, Map<String, String> found) {
        String why = "there is none";
        for (XmlElement candidate : left) {
            String mismatch = compare(wanted, candidate, found);
            if (mismatch == null) {
                left.remove(candidate);
                return null;
            }
            why = wanted.name().equals(candidate.name()) ? mismatch : why;
        }
        return why;
    }

    private static boolean fits(String wanted, String actual, Map<String, String> found) {
        Matcher any = ANY.matcher(wanted);
        if (!any.matches()) {
            return wanted.equals(actual);
        }
        if (any.group(1) != null) {
            found.put(any.group(1), actual);
        }
        return true;
    }
}
