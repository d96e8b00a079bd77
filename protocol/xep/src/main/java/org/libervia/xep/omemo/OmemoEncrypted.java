package org.libervia.xep.omemo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.EncryptedKey;
import org.libervia.omemo.account.EncryptedMessage;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An encrypted message (XEP-0384 §5.5). Keys and payload are in Base64.
 *
 * @param sender the id of the device that sends it
 * @param keys for the devices of each account
 * @param payload absent in a message that only moves sessions
 */
public record OmemoEncrypted(long sender, List<Keys> keys, @Nullable String payload)
        implements Payload {
    public static final String NAMESPACE = "urn:xmpp:omemo:2";

    /** The keys for the devices of an account. */
    public record Keys(Jid account, List<Key> keys) {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The key for a device.
     *
     * @param exchange whether it starts a session
     */
    public record Key(long device, boolean exchange, String data) {
        public Key {
            Ids.require(device);
        }
    }

    public OmemoEncrypted {
        Ids.require(sender);
        keys = List.copyOf(keys);
    }

    /** A message of the library as it is sent. */
    public static OmemoEncrypted of(EncryptedMessage message) {
        Map<Jid, List<Key>> byAccount = new LinkedHashMap<>();
        for (EncryptedKey key : message.keys()) {
            String account = key.account();
            if (account == null) {
                throw new IllegalArgumentException("the key does not say whose it is");
            }
            byAccount
                    .computeIfAbsent(Jid.parse(account), any -> new ArrayList<>())
                    .add(new Key(key.device(), key.exchange(), key.data().base64()));
        }
        List<Keys> keys = new ArrayList<>();
        byAccount.forEach((account, own) -> keys.add(new Keys(account, own)));
        Bytes payload = message.payload();
        return new OmemoEncrypted(
                message.sender(), keys, payload == null ? null : payload.base64());
    }

    /** The message as the library takes it. */
    public EncryptedMessage message() {
        List<EncryptedKey> all = new ArrayList<>();
        for (Keys account : keys) {
            String name = account.account.bare().toString();
            for (Key key : account.keys) {
                all.add(
                        new EncryptedKey(
                                name, (int) key.device, key.exchange, Bytes.ofBase64(key.data)));
            }
        }
        return new EncryptedMessage(
                OmemoVersion.OMEMO_2,
                (int) sender,
                all,
                null,
                payload == null ? null : Bytes.ofBase64(payload));
    }

    /** Reads {@code <encrypted/>}. */
    public static OmemoEncrypted read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "encrypted", NAMESPACE);
        ElementReader header = ElementReader.of(reader.requiredChild("header", NAMESPACE));
        return new OmemoEncrypted(
                Ids.required(header, "sid"),
                header.each("keys", OmemoEncrypted::keys),
                element.child("payload", NAMESPACE)
                        .map(payload -> ElementReader.of(payload).base64())
                        .orElse(null));
    }

    private static Keys keys(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Keys(reader.requiredJid("jid"), reader.each("key", OmemoEncrypted::key));
    }

    private static Key key(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Key(Ids.required(reader, "rid"), reader.flag("kex", false), reader.base64());
    }

    /** Some clients take any {@code kex} for true: it is written only where it is. */
    @Override
    public XmlElement write() {
        XmlElement.Builder header =
                XmlElement.builder("header", NAMESPACE).attribute("sid", sender);
        for (Keys account : keys) {
            XmlElement.Builder own =
                    XmlElement.builder("keys", NAMESPACE).attribute("jid", account.account);
            for (Key key : account.keys) {
                own.child(
                        XmlElement.builder("key", NAMESPACE)
                                .attribute("rid", key.device)
                                .attribute("kex", key.exchange ? "true" : null)
                                .text(key.data)
                                .build());
            }
            header.child(own.build());
        }
        return XmlElement.builder("encrypted", NAMESPACE)
                .child(header.build())
                .optionalTextChild("payload", payload)
                .build();
    }
}
