package org.libervia.xep.omemolegacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.session.Bundle;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.omemo.Ids;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The keys of a device, the item {@code current} of the node {@link #node}. Keys are in Base64, 33
 * bytes each.
 *
 * @param signedPreKey its id and the key
 * @param signature of that key; its top bit is the sign of the identity key
 * @param identity the identity key
 * @param preKeys each for one session
 */
public record LegacyBundle(
        PreKey signedPreKey, String signature, String identity, List<PreKey> preKeys)
        implements Payload {

    /** A key and its id. */
    public record PreKey(long id, String key) {
        public PreKey {
            Ids.require(id);
        }
    }

    public LegacyBundle {
        preKeys = List.copyOf(preKeys);
    }

    /** The node of a device. */
    public static String node(int device) {
        return "eu.siacs.conversations.axolotl.bundles:" + device;
    }

    /** The bundle as it is published. */
    public static LegacyBundle of(Bundle bundle) {
        return new LegacyBundle(
                new PreKey(bundle.signedPreKeyId(), bundle.encodedSignedPreKey().base64()),
                bundle.encodedSignature().base64(),
                bundle.encodedIdentity().base64(),
                bundle.encodedPreKeys().entrySet().stream()
                        .map(entry -> new PreKey(entry.getKey(), entry.getValue().base64()))
                        .toList());
    }

    /**
     * The bundle as the library takes it.
     *
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED}) when a key is of a wrong form
     */
    public Bundle bundle() {
        Map<Integer, Bytes> keys = new TreeMap<>();
        preKeys.forEach(preKey -> keys.put((int) preKey.id, Bytes.ofBase64(preKey.key)));
        return Bundle.legacy(
                Bytes.ofBase64(identity),
                (int) signedPreKey.id,
                Bytes.ofBase64(signedPreKey.key),
                Bytes.ofBase64(signature),
                keys);
    }

    /** Reads {@code <bundle/>}. */
    public static LegacyBundle read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "bundle", LegacyEncrypted.NAMESPACE);
        XmlElement preKeys = child(reader, "prekeys");
        return new LegacyBundle(
                preKey(child(reader, "signedPreKeyPublic"), "signedPreKeyId"),
                ElementReader.of(child(reader, "signedPreKeySignature")).base64(),
                ElementReader.of(child(reader, "identityKey")).base64(),
                ElementReader.of(preKeys).each("preKeyPublic", key -> preKey(key, "preKeyId")));
    }

    private static XmlElement child(ElementReader reader, String local) {
        return reader.requiredChild(local, LegacyEncrypted.NAMESPACE);
    }

    private static PreKey preKey(XmlElement element, String id) {
        ElementReader reader = ElementReader.of(element);
        return new PreKey(Ids.required(reader, id), reader.base64());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder keys = XmlElement.builder("prekeys", LegacyEncrypted.NAMESPACE);
        preKeys.forEach(preKey -> keys.child(written("preKeyPublic", "preKeyId", preKey)));
        return XmlElement.builder("bundle", LegacyEncrypted.NAMESPACE)
                .child(written("signedPreKeyPublic", "signedPreKeyId", signedPreKey))
                .textChild("signedPreKeySignature", signature)
                .textChild("identityKey", identity)
                .child(keys.build())
                .build();
    }

    private static XmlElement written(String local, String id, PreKey preKey) {
        return XmlElement.builder(local, LegacyEncrypted.NAMESPACE)
                .attribute(id, preKey.id)
                .text(preKey.key)
                .build();
    }
}
