package org.libervia.xmpp.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An XML element: name, attributes in order, children (elements and text) in order. Immutable,
 * equal by value.
 *
 * @param name the qualified name
 * @param attributes the attributes in document order; namespace declarations are not among them
 * @param children elements and texts in document order; texts side by side become one
 */
public record XmlElement(XmlName name, Map<XmlName, String> attributes, List<XmlNode> children)
        implements XmlNode {

    public XmlElement {
        attributes = XmlAttributes.copyOf(attributes);
        children = XmlTexts.joined(children);
    }

    /** A builder for an element of this namespace. */
    public static Builder builder(String local, String namespace) {
        return new Builder(new XmlName(namespace, local));
    }

    /** An element with nothing in it. */
    public static XmlElement empty(String local, String namespace) {
        return new XmlElement(new XmlName(namespace, local), Map.of(), List.of());
    }

    /** An element that holds only text. */
    public static XmlElement ofText(String local, String namespace, String text) {
        return builder(local, namespace).text(text).build();
    }

    public String local() {
        return name.local();
    }

    public String namespace() {
        return name.namespace();
    }

    /** Whether this is {@code <local xmlns='namespace'/>}. */
    public boolean is(String local, String namespace) {
        return name.local().equals(local) && name.namespace().equals(namespace);
    }

    /** The value of an attribute without namespace, or null. */
    public @Nullable String attribute(String local) {
        return ((XmlAttributes) attributes).plain(local);
    }

    /** The value of an attribute without namespace, or {@code fallback}. */
    public String attribute(String local, String fallback) {
        String value = attribute(local);
        return value == null ? fallback : value;
    }

    /** The value of {@code xml:lang} on this very element, or null. */
    public @Nullable String lang() {
        return attributes.get(XmlName.LANG);
    }

    /** The child elements, in order. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The child elements of this name, in order. */
    public Stream<XmlElement> elements(String local, String namespace) {
        return elements().filter(e -> e.is(local, namespace));
    }

    /** The first child element of this name. */
    public Optional<XmlElement> child(String local, String namespace) {
        for (XmlNode node : children) {
            if (node instanceof XmlElement e && e.is(local, namespace)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** The first child element. */
    public Optional<XmlElement> firstChild() {
        return elements().findFirst();
    }

    /** The text of the first child of this name, in this element's namespace. */
    public Optional<String> childText(String local) {
        return child(local, namespace()).map(XmlElement::text);
    }

    /** The text directly inside, joined; texts of descendants are not part of it. */
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof XmlText only) {
            return only.text();
        }
        StringBuilder text = new StringBuilder();
        for (XmlNode node : children) {
            if (node instanceof XmlText part) {
                text.append(part.text());
            }
        }
        return text.toString();
    }

    /** A builder that starts as a copy of this element. */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.attributes.setAll((XmlAttributes) attributes);
        builder.children.addAll(children);
        return builder;
    }

    /** A copy with one attribute set, or removed when {@code value} is null. */
    public XmlElement withAttribute(String local, @Nullable String value) {
        return toBuilder().attribute(local, value).build();
    }

    /** A copy with one more child at the end. */
    public XmlElement withChild(XmlElement child) {
        return toBuilder().child(child).build();
    }

    /** A copy without the child elements that match. */
    public XmlElement without(Predicate<XmlElement> unwanted) {
        Builder builder = toBuilder();
        builder.children.removeIf(node -> node instanceof XmlElement e && unwanted.test(e));
        return builder.build();
    }

    /** This element as XML text. */
    @Override
    public String toString() {
        return XmlWriter.write(this);
    }

    /** Collects the parts of an element; used by one thread, once. */
    public static final class Builder {
        private final XmlName name;
        private final XmlAttributes.Collector attributes = new XmlAttributes.Collector();
        private final List<XmlNode> children = new ArrayList<>(4);

        private Builder(XmlName name) {
            this.name = name;
        }

        /** Sets an attribute without namespace; null removes it. */
        public Builder attribute(String local, @Nullable Object value) {
            return attribute(XmlName.plain(local), value);
        }

        /** Sets an attribute; null removes it. */
        public Builder attribute(XmlName attribute, @Nullable Object value) {
            attributes.set(attribute, value == null ? null : value.toString());
            return this;
        }

        /** Sets {@code xml:lang}; null or empty removes it. */
        public Builder lang(@Nullable String lang) {
            return attribute(XmlName.LANG, lang == null || lang.isEmpty() ? null : lang);
        }

        public Builder child(XmlElement child) {
            children.add(child);
            return this;
        }

        public Builder children(Iterable<XmlElement> more) {
            more.forEach(children::add);
            return this;
        }

        /** Adds {@code <local>text</local>} in this element's own namespace. */
        public Builder textChild(String local, String text) {
            return child(ofText(local, name.namespace(), text));
        }

        /**
         * Adds {@code <local>text</local>} in this element's own namespace, unless {@code text} is
         * null.
         */
        public Builder optionalTextChild(String local, @Nullable Object text) {
            return text == null ? this : textChild(local, text.toString());
        }

        public Builder text(String text) {
            children.add(new XmlText(text));
            return this;
        }

        public XmlElement build() {
            return new XmlElement(name, attributes.collected(), children);
        }
    }
}
