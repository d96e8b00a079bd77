package org.libervia.xep.microblog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Somebody (RFC 4287 §3.2).
 *
 * @param name a name for people, may be empty when others left it out
 * @param uri an address; {@code xmpp:} and a JID where it is an account
 * @param email an e-mail address, or null
 * @param extensions whatever else came with it
 */
public record Person(
        String name, @Nullable String uri, @Nullable String email, List<XmlElement> extensions) {

    public Person {
        name = name.strip();
        uri = Entry.stripped(uri);
        email = Entry.stripped(email);
        extensions = List.copyOf(extensions);
    }

    /** The owner of an account. */
    public static Person of(String name, Jid account) {
        return new Person(name, "xmpp:" + account.bare(), null, List.of());
    }

    /** The account, when the address is that of one. */
    public Optional<Jid> jid() {
        if (uri == null) {
            return Optional.empty();
        }
        String address = uri.strip();
        boolean marked = address.startsWith("xmpp:");
        String path = (marked ? address.substring(5) : address).replaceFirst("[?#].*", "");
        if (!marked && (path.contains(":") || !path.contains("@"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Jid.parse(PercentCode.decode(path)).bare());
        } catch (InvalidJidException notOne) {
            return Optional.empty();
        }
    }

    static Person read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Person(
                element.childText("name").orElse(""),
                reader.childText("uri"),
                reader.childText("email"),
                element.elements().filter(child -> !isOwn(child)).toList());
    }

    private static boolean isOwn(XmlElement child) {
        return child.namespace().equals(Entry.NAMESPACE)
                && switch (child.local()) {
                    case "name", "uri", "email" -> true;
                    default -> false;
                };
    }

    XmlElement write(String local) {
        return XmlElement.builder(local, Entry.NAMESPACE)
                .textChild("name", name)
                .optionalTextChild("uri", uri)
                .optionalTextChild("email", email)
                .children(extensions)
                .build();
    }
}
