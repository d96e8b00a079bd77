package org.libervia.xep;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Reads the parts of one element, and says which part is wrong. Children are looked up in the
 * element's own namespace.
 */
public final class ElementReader {
    private static final int LONGEST_SHOWN = 40;

    private final XmlElement element;

    private ElementReader(XmlElement element) {
        this.element = element;
    }

    /**
     * A reader of {@code element}.
     *
     * @throws InvalidElementException when it is not {@code <local xmlns='namespace'/>}
     */
    public static ElementReader of(XmlElement element, String local, String namespace) {
        ElementReader reader = new ElementReader(element);
        if (!element.is(local, namespace)) {
            throw reader.invalid("<" + local + "/> of “" + namespace + "” is expected here");
        }
        return reader;
    }

    /** A reader of {@code element}, whatever its name. */
    public static ElementReader of(XmlElement element) {
        return new ElementReader(element);
    }

    public XmlElement element() {
        return element;
    }

    /** The exception that says what is wrong with this element. */
    public InvalidElementException invalid(String what) {
        return new InvalidElementException(element.name(), what);
    }

    /** The value of an attribute, or null when it is absent. */
    public @Nullable String attribute(String name) {
        return element.attribute(name);
    }

    /**
     * The value of an attribute that must be there and not empty.
     *
     * @throws InvalidElementException when it is not
     */
    public String required(String name) {
        String value = element.attribute(name);
        if (value == null || value.isEmpty()) {
            throw invalid("the attribute “" + name + "” is missing");
        }
        return value;
    }

    /** An attribute that is an address, or null when it is absent. */
    public @Nullable Jid jid(String name) {
        String value = element.attribute(name);
        return value == null ? null : jid(value, "the attribute “" + name + "”");
    }

    /** An attribute that must be there and be an address. */
    public Jid requiredJid(String name) {
        return jid(required(name), "the attribute “" + name + "”");
    }

    /** The text of this element as an address. */
    public Jid textJid() {
        return jid(element.text().strip(), "its text");
    }

    private Jid jid(String value, String where) {
        try {
            return Jid.parse(value);
        } catch (InvalidJidException wrong) {
            throw invalid(where + " is no address: “" + shown(value) + "”");
        }
    }

    /** An attribute that is true, false, 1 or 0; {@code fallback} when it is absent. */
    public boolean flag(String name, boolean fallback) {
        String value = element.attribute(name);
        if (value == null) {
            return fallback;
        }
        return switch (value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw notA("the attribute “" + name + "”", "truth value", value);
        };
    }

    /** An attribute that is a number from 0, or null when it is absent. */
    public @Nullable Long number(String name) {
        String value = element.attribute(name);
        return value == null ? null : number(value, "the attribute “" + name + "”");
    }

    /** The number from 0 in a child, or null when there is no such child or it is empty. */
    public @Nullable Long childNumber(String local) {
        String text = childText(local);
        return text == null || text.isBlank() ? null : number(text, "<" + local + "/>");
    }

    private Long number(String value, String where) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // refused below, with the numbers under zero
        }
        throw notA(where, "number from 0", value);
    }

    /** An attribute in a notation of its own, or null when it is absent. */
    public <T> @Nullable T parsed(String name, String kind, Function<String, T> parser) {
        String value = element.attribute(name);
        return value == null ? null : parse(value, "the attribute “" + name + "”", kind, parser);
    }

    /** The text of a child in a notation of its own, or null when there is no such child. */
    public <T> @Nullable T childParsed(String local, String kind, Function<String, T> parser) {
        String text = childText(local);
        return text == null ? null : parse(text.strip(), "<" + local + "/>", kind, parser);
    }

    private <T> T parse(String value, String where, String kind, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw notA(where, kind, value);
        }
    }

    /**
     * The text of this element as Base64 without white space.
     *
     * @throws InvalidElementException when it is empty or no Base64
     */
    public String base64() {
        String text = element.text().replaceAll("\\s", "");
        try {
            if (!text.isEmpty()) {
                byte[] bytes = java.util.Base64.getDecoder().decode(text);
                return java.util.Base64.getEncoder().encodeToString(bytes);
            }
        } catch (IllegalArgumentException wrong) {
            // refused below, with the empty text
        }
        throw notA("its text", "Base64", text);
    }

    /** The text of the first child of this name, or null. */
    public @Nullable String childText(String local) {
        return element.childText(local).orElse(null);
    }

    /** Whether there is a child of this name. */
    public boolean has(String local) {
        return element.child(local, element.namespace()).isPresent();
    }

    /**
     * The first child of this name.
     *
     * @throws InvalidElementException when there is none
     */
    public XmlElement requiredChild(String local, String namespace) {
        return element.child(local, namespace)
                .orElseThrow(() -> invalid("<" + local + "/> is missing in it"));
    }

    /** What the children of a name are read as, in order. */
    public <T> List<T> each(String local, Function<XmlElement, T> read) {
        return element.elements(local, element.namespace()).map(read).toList();
    }

    /** The child elements that are in another namespace, in order. */
    public Stream<XmlElement> foreign() {
        return element.elements().filter(child -> !child.namespace().equals(element.namespace()));
    }

    private InvalidElementException notA(String where, String kind, String value) {
        return invalid(where + " is no " + kind + ": “" + shown(value) + "”");
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
