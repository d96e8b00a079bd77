package org.libervia.xep.trustmessages;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.trust.KeyOwner;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What the sender thinks of keys (XEP-0434 §4).
 *
 * @param usage the namespace of what is done with it, {@link #ATM} for example
 * @param encryption the namespace of the encryption whose keys they are
 * @param owners at least one
 */
public record TrustMessage(String usage, String encryption, List<Owner> owners) implements Payload {
    public static final String NAMESPACE = "urn:xmpp:tm:1";

    /** Automatic trust management (XEP-0450). */
    public static final String ATM = "urn:xmpp:atm:1";

    /**
     * What is said of the keys of one account; keys are in Base64.
     *
     * @param trusted keys that are right
     * @param distrusted keys that are refused
     */
    public record Owner(Jid jid, List<String> trusted, List<String> distrusted) {
        public Owner {
            trusted = List.copyOf(trusted);
            distrusted = List.copyOf(distrusted);
            if (trusted.isEmpty() && distrusted.isEmpty()) {
                throw new IllegalArgumentException("the owner of keys has at least one");
            }
        }
    }

    public TrustMessage {
        if (usage.isEmpty() || encryption.isEmpty()) {
            throw new IllegalArgumentException("a trust message has a usage and an encryption");
        }
        owners = List.copyOf(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("a trust message names an owner of keys");
        }
    }

    /** What the library says about OMEMO's keys. */
    public static TrustMessage of(String encryption, List<KeyOwner> owners) {
        return new TrustMessage(
                ATM,
                encryption,
                owners.stream()
                        .map(owner ->
                                new Owner(
                                        Jid.parse(owner.account()),
                                        encoded(owner.trusted()),
                                        encoded(owner.distrusted())))
                        .toList());
    }

    private static List<String> encoded(List<IdentityKey> keys) {
        return keys.stream().map(key -> Bytes.of(key.toArray()).base64()).toList();
    }

    /**
     * What it says, as the library takes it.
     *
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED}) when a key is none of OMEMO
     */
    public List<KeyOwner> keyOwners() {
        List<KeyOwner> all = new ArrayList<>();
        for (Owner owner : owners) {
            all.add(
                    new KeyOwner(
                            owner.jid.bare().toString(),
                            decoded(owner.trusted),
                            decoded(owner.distrusted)));
        }
        return all;
    }

    private static List<IdentityKey> decoded(List<String> keys) {
        return keys.stream().map(key -> IdentityKey.of(Bytes.ofBase64(key).toArray())).toList();
    }

    /** Reads {@code <trust-message/>}. */
    public static TrustMessage read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "trust-message", NAMESPACE);
        String usage = reader.required("usage");
        String encryption = reader.required("encryption");
        List<Owner> owners = reader.each("key-owner", TrustMessage::owner);
        if (owners.isEmpty()) {
            throw reader.invalid("<key-owner/> is missing in it");
        }
        return new TrustMessage(usage, encryption, owners);
    }

    private static Owner owner(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        Jid jid = reader.requiredJid("jid");
        List<String> trusted = reader.each("trust", TrustMessage::key);
        List<String> distrusted = reader.each("distrust", TrustMessage::key);
        if (trusted.isEmpty() && distrusted.isEmpty()) {
            throw reader.invalid("it says nothing of any key");
        }
        return new Owner(jid, trusted, distrusted);
    }

    private static String key(XmlElement element) {
        return ElementReader.of(element).base64();
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder message =
                XmlElement.builder("trust-message", NAMESPACE)
                        .attribute("usage", usage)
                        .attribute("encryption", encryption);
        for (Owner owner : owners) {
            XmlElement.Builder keys =
                    XmlElement.builder("key-owner", NAMESPACE).attribute("jid", owner.jid);
            owner.trusted.forEach(key -> keys.textChild("trust", key));
            owner.distrusted.forEach(key -> keys.textChild("distrust", key));
            message.child(keys.build());
        }
        return message.build();
    }
}
