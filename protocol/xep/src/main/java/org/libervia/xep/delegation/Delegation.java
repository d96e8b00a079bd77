package org.libervia.xep.delegation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.forward.Forwarded;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a server delegates (XEP-0355 §4.2), or a stanza that it forwards, or the answer to one
 * (§4.3).
 *
 * @param namespace {@link #NAMESPACE} or {@link #FORMER_NAMESPACE}
 * @param namespaces what is delegated
 * @param stanza what is forwarded, or null
 */
public record Delegation(
        String namespace, List<DelegatedNamespace> namespaces, @Nullable XmlElement stanza)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:delegation:2";

    /** The namespace of the version before, which differs in nothing that is read here. */
    public static final String FORMER_NAMESPACE = "urn:xmpp:delegation:1";

    public Delegation {
        if (!namespace.equals(NAMESPACE) && !namespace.equals(FORMER_NAMESPACE)) {
            throw new IllegalArgumentException("not a namespace of delegation: " + namespace);
        }
        namespaces = List.copyOf(namespaces);
    }

    /** What wraps a stanza that is forwarded, or answered. */
    public static Delegation of(String namespace, XmlElement stanza) {
        return new Delegation(namespace, List.of(), stanza);
    }

    /** Whether this is {@code <delegation/>} of either version. */
    public static boolean is(XmlElement element) {
        return element.is("delegation", NAMESPACE) || element.is("delegation", FORMER_NAMESPACE);
    }

    /** The delegation that a stanza carries. */
    public static Optional<Delegation> in(XmlElement stanza) {
        return stanza.elements().filter(Delegation::is).findFirst().map(Delegation::read);
    }

    /**
     * Reads {@code <delegation/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a namespace has no name, or several
     *     stanzas are forwarded
     */
    public static Delegation read(XmlElement element) {
        String namespace =
                element.namespace().equals(FORMER_NAMESPACE) ? FORMER_NAMESPACE : NAMESPACE;
        ElementReader reader = ElementReader.of(element, "delegation", namespace);
        return new Delegation(
                namespace,
                reader.each("delegated", DelegatedNamespace::read),
                Forwarded.in(element).map(Forwarded::stanza).orElse(null));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder delegation = XmlElement.builder("delegation", namespace);
        namespaces.forEach(delegated -> delegation.child(delegated.write(namespace)));
        if (stanza != null) {
            delegation.child(new Forwarded(null, stanza, List.of()).write());
        }
        return delegation.build();
    }
}
