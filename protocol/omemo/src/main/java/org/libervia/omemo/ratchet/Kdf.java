package org.libervia.omemo.ratchet;

import java.util.Arrays;
import org.libervia.crypto.primitives.Hmac256;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.WireFormat;

/** The functions that make keys of keys (XEP-0384 §4.3). */
final class Kdf {
    private static final int KEY = 32;
    private static final byte[] MESSAGE = {1};
    private static final byte[] CHAIN = {2};
    private static final byte[] NO_SALT = new byte[KEY];

    /** The next root key, and the first key of a chain. */
    record RootStep(SecretBytes root, SecretBytes chain) {}

    /** The chain after a message, and the key of that message. */
    record ChainStep(Chain next, SecretBytes messageKey) {}

    private Kdf() {}

    static RootStep root(
            Primitives primitives, WireFormat format, SecretBytes root, SecretBytes agreed) {
        byte[] both = primitives.hkdf(root.expose(), agreed.expose(), format.rootInfo(), 2 * KEY);
        RootStep step =
                new RootStep(
                        SecretBytes.taking(Arrays.copyOf(both, KEY)),
                        SecretBytes.taking(Arrays.copyOfRange(both, KEY, 2 * KEY)));
        Arrays.fill(both, (byte) 0);
        return step;
    }

    static ChainStep chain(Primitives primitives, Chain chain) {
        Hmac256 mac = primitives.hmac(chain.key().expose());
        return new ChainStep(
                new Chain(SecretBytes.taking(mac.of(CHAIN)), chain.n() + 1),
                SecretBytes.taking(mac.of(MESSAGE)));
    }

    static MessageKeys message(Primitives primitives, WireFormat format, SecretBytes messageKey) {
        byte[] all =
                primitives.hkdf(
                        NO_SALT,
                        messageKey.expose(),
                        format.messageInfo(),
                        2 * KEY + Primitives.BLOCK);
        MessageKeys keys =
                new MessageKeys(
                        Arrays.copyOf(all, KEY),
                        Arrays.copyOfRange(all, KEY, 2 * KEY),
                        Arrays.copyOfRange(all, 2 * KEY, all.length));
        Arrays.fill(all, (byte) 0);
        return keys;
    }
}
