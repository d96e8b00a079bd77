package org.libervia.xep.omemo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.session.Bundle;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The keys of a device, an item of {@link #NODE} whose id is the device's (XEP-0384 §5.3.2). Keys
 * are in Base64.
 *
 * @param signedPreKey its id and the key
 * @param signature of that key
 * @param identity the identity key
 * @param preKeys each for one session
 */
public record OmemoBundle(
        PreKey signedPreKey, String signature, String identity, List<PreKey> preKeys)
        implements Payload {
    public static final String NODE = "urn:xmpp:omemo:2:bundles";

    /** A key and its id. */
    public record PreKey(long id, String key) {
        public PreKey {
            Ids.require(id);
        }
    }

    public OmemoBundle {
        preKeys = List.copyOf(preKeys);
    }

    /** The bundle as it is published. */
    public static OmemoBundle of(Bundle bundle) {
        return new OmemoBundle(
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
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED}) when a key is of a wrong length
     */
    public Bundle bundle() {
        Map<Integer, Bytes> keys = new TreeMap<>();
        preKeys.forEach(preKey -> keys.put((int) preKey.id, Bytes.ofBase64(preKey.key)));
        return Bundle.omemo2(
                Bytes.ofBase64(identity),
                (int) signedPreKey.id,
                Bytes.ofBase64(signedPreKey.key),
                Bytes.ofBase64(signature),
                keys);
    }

    /** Reads {@code <bundle/>}. */
    public static OmemoBundle read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "bundle", OmemoEncrypted.NAMESPACE);
        XmlElement preKeys = child(reader, "prekeys");
        return new OmemoBundle(
                preKey(child(reader, "spk")),
                ElementReader.of(child(reader, "spks")).base64(),
                ElementReader.of(child(reader, "ik")).base64(),
                ElementReader.of(preKeys).each("pk", OmemoBundle::preKey));
    }

    private static XmlElement child(ElementReader reader, String local) {
        return reader.requiredChild(local, OmemoEncrypted.NAMESPACE);
    }

    private static PreKey preKey(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new PreKey(Ids.required(reader, "id"), reader.base64());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder keys = XmlElement.builder("prekeys", OmemoEncrypted.NAMESPACE);
        preKeys.forEach(preKey -> keys.child(written("pk", preKey)));
        return XmlElement.builder("bundle", OmemoEncrypted.NAMESPACE)
                .child(written("spk", signedPreKey))
                .textChild("spks", signature)
                .textChild("ik", identity)
                .child(keys.build())
                .build();
    }

    private static XmlElement written(String local, PreKey preKey) {
        return XmlElement.builder(local, OmemoEncrypted.NAMESPACE)
                .attribute("id", preKey.id)
                .text(preKey.key)
                .build();
    }
}
