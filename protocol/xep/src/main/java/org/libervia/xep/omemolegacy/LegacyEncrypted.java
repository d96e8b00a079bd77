package org.libervia.xep.omemolegacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.EncryptedKey;
import org.libervia.omemo.account.EncryptedMessage;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.omemo.Ids;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An encrypted message, or a key alone (XEP-0384 0.3 §4.4 and §4.5). Keys, vector and payload are
 * in Base64.
 *
 * @param sender the id of the device that sends it
 * @param keys for each device, of whichever account it is
 * @param iv the initialisation vector
 * @param payload absent where a key alone is sent
 */
public record LegacyEncrypted(
        long sender, List<Key> keys, @Nullable String iv, @Nullable String payload)
        implements Payload {
    public static final String NAMESPACE = "eu.siacs.conversations.axolotl";

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

    public LegacyEncrypted {
        Ids.require(sender);
        keys = List.copyOf(keys);
    }

    /** A message of the library as it is sent. */
    public static LegacyEncrypted of(EncryptedMessage message) {
        return new LegacyEncrypted(
                message.sender(),
                message.keys().stream()
                        .map(key -> new Key(key.device(), key.exchange(), key.data().base64()))
                        .toList(),
                base64(message.iv()),
                base64(message.payload()));
    }

    private static @Nullable String base64(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.base64();
    }

    private static @Nullable Bytes bytes(@Nullable String base64) {
        return base64 == null ? null : Bytes.ofBase64(base64);
    }

    /** The message as the library takes it. */
    public EncryptedMessage message() {
        return new EncryptedMessage(
                OmemoVersion.LEGACY,
                (int) sender,
                keys.stream()
                        .map(key ->
                                new EncryptedKey(
                                        null,
                                        (int) key.device,
                                        key.exchange,
                                        Bytes.ofBase64(key.data)))
                        .toList(),
                bytes(iv),
                bytes(payload));
    }

    /** Reads {@code <encrypted/>}. */
    public static LegacyEncrypted read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "encrypted", NAMESPACE);
        XmlElement header = reader.requiredChild("header", NAMESPACE);
        ElementReader inHeader = ElementReader.of(header);
        return new LegacyEncrypted(
                Ids.required(inHeader, "sid"),
                inHeader.each("key", LegacyEncrypted::key),
                optional(header, "iv"),
                optional(element, "payload"));
    }

    private static @Nullable String optional(XmlElement parent, String local) {
        return parent.child(local, NAMESPACE)
                .map(child -> ElementReader.of(child).base64())
                .orElse(null);
    }

    private static Key key(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Key(Ids.required(reader, "rid"), reader.flag("prekey", false), reader.base64());
    }

    /** Some clients take any {@code prekey} for true: it is written only where it is. */
    @Override
    public XmlElement write() {
        XmlElement.Builder header =
                XmlElement.builder("header", NAMESPACE).attribute("sid", sender);
        for (Key key : keys) {
            header.child(
                    XmlElement.builder("key", NAMESPACE)
                            .attribute("rid", key.device)
                            .attribute("prekey", key.exchange ? "true" : null)
                            .text(key.data)
                            .build());
        }
        return XmlElement.builder("encrypted", NAMESPACE)
                .child(header.optionalTextChild("iv", iv).build())
                .optionalTextChild("payload", payload)
                .build();
    }
}
