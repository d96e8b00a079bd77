package org.libervia.xep.privilege;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.forward.Forwarded;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a server allows (XEP-0356 §4.2), or a message that is sent in the name of an account (§5.3),
 * or the answer to a question that was asked in its name (§6.3).
 *
 * @param namespace {@link #NAMESPACE} or {@link #FORMER_NAMESPACE}
 * @param permissions what is allowed
 * @param stanza what is forwarded, or null
 */
public record Privilege(String namespace, List<Permission> permissions, @Nullable XmlElement stanza)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:privilege:2";

    /** The namespace of the version before, without questions and without pushes of rosters. */
    public static final String FORMER_NAMESPACE = "urn:xmpp:privilege:1";

    public Privilege {
        if (!namespace.equals(NAMESPACE) && !namespace.equals(FORMER_NAMESPACE)) {
            throw new IllegalArgumentException("not a namespace of privileges: " + namespace);
        }
        permissions = List.copyOf(permissions);
    }

    /** What wraps a stanza that is to be sent. */
    public static Privilege of(String namespace, XmlElement stanza) {
        return new Privilege(namespace, List.of(), stanza);
    }

    /** The privilege that a stanza carries. */
    public static Optional<Privilege> in(XmlElement stanza) {
        return stanza.child("privilege", NAMESPACE)
                .or(() -> stanza.child("privilege", FORMER_NAMESPACE))
                .map(Privilege::read);
    }

    /**
     * Reads {@code <privilege/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a permission doesn't say what for, or
     *     several stanzas are forwarded
     */
    public static Privilege read(XmlElement element) {
        String namespace =
                element.namespace().equals(FORMER_NAMESPACE) ? FORMER_NAMESPACE : NAMESPACE;
        ElementReader reader = ElementReader.of(element, "privilege", namespace);
        return new Privilege(
                namespace,
                reader.each("perm", Permission::read),
                Forwarded.in(element).map(Forwarded::stanza).orElse(null));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder privilege = XmlElement.builder("privilege", namespace);
        permissions.forEach(permission -> privilege.child(permission.write(namespace)));
        if (stanza != null) {
            privilege.child(new Forwarded(null, stanza, List.of()).write());
        }
        return privilege.build();
    }
}
