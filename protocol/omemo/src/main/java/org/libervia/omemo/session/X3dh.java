package org.libervia.omemo.session;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.KeyExchange;
import org.libervia.omemo.wire.WireFormat;

/** The agreement on a first secret (X3DH; XEP-0384 §4.2). A one-time pre-key always takes part. */
public final class X3dh {
    private static final int KEY = 32;

    private final Primitives primitives;
    private final WireFormat format;

    /** What the initiator has: the secret, and what tells the responder how to compute it. */
    public record Initiated(SecretBytes secret, KeyExchange exchange) {}

    public X3dh(Primitives primitives, OmemoVersion version) {
        this.primitives = primitives;
        this.format = WireFormat.of(version);
    }

    /**
     * Agrees with the owner of a bundle, by one of its pre-keys, taken at random.
     *
     * @throws org.libervia.omemo.OmemoException ({@code BAD_KEY}) when the bundle can't be used
     */
    public Initiated initiate(IdentityKeyPair own, Bundle bundle) {
        bundle.requireUsable();
        Map.Entry<Integer, PublicKey> preKey = drawn(bundle);
        return initiate(own, bundle, preKey.getKey(), preKey.getValue());
    }

    private Initiated initiate(IdentityKeyPair own, Bundle bundle, int preKeyId, PublicKey preKey) {
        KeyPair ephemeral = KeyPair.random(primitives);
        SecretBytes secret =
                secret(
                        own.agree(primitives, bundle.signedPreKey()),
                        ephemeral.agree(primitives, bundle.identity().curve()),
                        ephemeral.agree(primitives, bundle.signedPreKey()),
                        ephemeral.agree(primitives, preKey));
        ephemeral.privateKey().wipe();
        return new Initiated(
                secret,
                new KeyExchange(
                        preKeyId, bundle.signedPreKeyId(), own.publicKey(), ephemeral.publicKey()));
    }

    private Map.Entry<Integer, PublicKey> drawn(Bundle bundle) {
        int count = bundle.preKeys().size();
        byte[] random = primitives.random(Integer.BYTES + 1);
        long number = 0;
        for (byte one : random) {
            number = number << 8 | (one & 0xFF);
        }
        Iterator<Map.Entry<Integer, PublicKey>> keys = bundle.preKeys().entrySet().iterator();
        for (long skipped = number % count; skipped > 0; skipped--) {
            keys.next();
        }
        return keys.next();
    }

    /**
     * Agrees with the initiator of an exchange.
     *
     * @throws org.libervia.omemo.OmemoException ({@code BAD_KEY}) for a weak key
     */
    public SecretBytes respond(
            IdentityKeyPair own, KeyPair signedPreKey, KeyPair preKey, KeyExchange exchange) {
        PublicKey ephemeral = exchange.ephemeral();
        return secret(
                signedPreKey.agree(primitives, exchange.identity().curve()),
                own.agree(primitives, ephemeral),
                signedPreKey.agree(primitives, ephemeral),
                preKey.agree(primitives, ephemeral));
    }

    private SecretBytes secret(SecretBytes... agreed) {
        byte[] all = new byte[KEY * (1 + agreed.length)];
        Arrays.fill(all, 0, KEY, (byte) 0xFF);
        for (int i = 0; i < agreed.length; i++) {
            System.arraycopy(agreed[i].expose(), 0, all, KEY * (i + 1), KEY);
            agreed[i].wipe();
        }
        byte[] secret = primitives.hkdf(new byte[KEY], all, format.agreementInfo(), KEY);
        Arrays.fill(all, (byte) 0);
        return SecretBytes.taking(secret);
    }
}
