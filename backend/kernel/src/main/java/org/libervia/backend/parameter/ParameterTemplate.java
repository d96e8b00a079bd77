package org.libervia.backend.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;

/** Values of parameters as XML, in which they are carried from one profile to another. */
public final class ParameterTemplate {
    private static final String NONE = "";

    private ParameterTemplate() {}

    /** A value of a parameter. */
    public record Value(ParameterKey key, boolean general, String text) {}

    /** Writes {@code <params><general/><individual><category name=…><param name=… value=…/>…}. */
    public static String write(List<Value> values) {
        return XmlElement.builder("params", NONE)
                .child(scope("general", values.stream().filter(Value::general).toList()))
                .child(scope("individual", values.stream().filter(v -> !v.general()).toList()))
                .build()
                .toString();
    }

    private static XmlElement scope(String name, List<Value> values) {
        Map<String, XmlElement.Builder> categories = new LinkedHashMap<>();
        for (Value value : values) {
            categories
                    .computeIfAbsent(
                            value.key().category(),
                            category ->
                                    XmlElement.builder("category", NONE)
                                            .attribute("name", category))
                    .child(
                            XmlElement.builder("param", NONE)
                                    .attribute("name", value.key().name())
                                    .attribute("value", value.text())
                                    .build());
        }
        return XmlElement.builder(name, NONE)
                .children(categories.values().stream().map(XmlElement.Builder::build).toList())
                .build();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws LiberviaException {@code DATA} when it is no such text
     */
    public static List<Value> read(String xml) {
        XmlElement root = parse(xml);
        List<Value> values = new ArrayList<>();
        root.elements()
                .forEach(scope ->
                        scope.elements("category", NONE)
                                .forEach(category -> read(scope, category, values)));
        return values;
    }

    private static void read(XmlElement scope, XmlElement category, List<Value> values) {
        category.elements("param", NONE)
                .forEach(parameter -> {
                    @Nullable String text = parameter.attribute("value");
                    if (text != null) {
                        values.add(
                                new Value(
                                        new ParameterKey(
                                                category.attribute("name", ""),
                                                parameter.attribute("name", "")),
                                        scope.local().equals("general"),
                                        text));
                    }
                });
    }

    private static XmlElement parse(String xml) {
        try {
            XmlElement root = XmlParser.parse(xml);
            if (root.is("params", NONE)) {
                return root;
            }
            throw new LiberviaException(
                    Problem.DATA, "The text holds <" + root.local() + "/>, not <params/>.");
        } catch (XmlException malformed) {
            throw new LiberviaException(
                    Problem.DATA,
                    "The text is no well-formed XML: " + malformed.getMessage(),
                    malformed);
        }
    }
}
