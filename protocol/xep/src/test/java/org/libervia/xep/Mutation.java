package org.libervia.xep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlText;

/** Spoils elements at random, as a hostile or broken peer would; the same way for the same seed. */
final class Mutation {
    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "NaN",
                    "true",
                    "@",
                    "a@b@c",
                    "a b@example.org",
                    "/",
                    "x".repeat(3000),
                    "=",
                    "AA==",
                    "\uFFFD",
                    "<&>'\"",
                    "2024-02-30T25:61:61Z",
                    "2024-01-01T00:00:00+99:99",
                    "+1000000000-01-01T00:00:00Z",
                    "xn--a",
                    "\u0130\u200D",
                    "unheard-of");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** The element with one to three faults; its own name stays as it is. */
    XmlElement of(XmlElement element) {
        XmlElement spoilt = element;
        for (int faults = random.nextInt(3); faults >= 0; faults--) {
            spoilt = somewhere(spoilt);
        }
        return spoilt;
    }

    private XmlElement somewhere(XmlElement element) {
        List<Integer> inner = new ArrayList<>();
        for (int i = 0; i < element.children().size(); i++) {
            if (element.children().get(i) instanceof XmlElement) {
                inner.add(i);
            }
        }
        if (inner.isEmpty() || random.nextInt(3) == 0) {
            return here(element);
        }
        List<XmlNode> children = new ArrayList<>(element.children());
        int at = inner.get(random.nextInt(inner.size()));
        XmlElement child = (XmlElement) children.get(at);
        switch (random.nextInt(6)) {
            case 0 -> children.remove(at);
            case 1 -> children.add(at, child);
            case 2 -> children.set(at, renamed(child));
            default -> children.set(at, somewhere(child));
        }
        return new XmlElement(element.name(), element.attributes(), children);
    }

    private XmlElement here(XmlElement element) {
        if (element.attributes().isEmpty() || random.nextInt(4) == 0) {
            return new XmlElement(
                    element.name(), element.attributes(), List.of(new XmlText(value())));
        }
        Map<XmlName, String> attributes = new LinkedHashMap<>(element.attributes());
        List<XmlName> names = List.copyOf(attributes.keySet());
        XmlName name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
            attributes.remove(name);
        } else {
            attributes.put(name, value());
        }
        return new XmlElement(element.name(), attributes, element.children());
    }

    private XmlElement renamed(XmlElement child) {
        XmlName name =
                random.nextBoolean()
                        ? new XmlName(child.namespace(), "other")
                        : new XmlName("urn:example:other", child.local());
        return new XmlElement(name, child.attributes(), child.children());
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
