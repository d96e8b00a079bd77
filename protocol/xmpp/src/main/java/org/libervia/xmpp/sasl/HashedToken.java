package org.libervia.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.libervia.crypto.Digest;
import org.libervia.crypto.Hmac;

/**
 * HT-SHA-256 (XEP-0484, draft-schmaus-kitten-sasl-ht): one message each way proves that both know a
 * token that the server issued earlier.
 */
final class HashedToken implements Mechanism {
    private final String mechanism;
    private final String user;
    private final byte[] token;
    private final byte[] binding;

    /** One run; {@code binding} is empty with {@code HT-SHA-256-NONE}. */
    HashedToken(String mechanism, String user, String token, byte[] binding) {
        this.mechanism = mechanism;
        this.user = user;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.binding = binding.clone();
    }

    @Override
    public String name() {
        return mechanism;
    }

    @Override
    public byte[] first() {
        return joined((user + "\0").getBytes(StandardCharsets.UTF_8), proof("Initiator"));
    }

    @Override
    public byte[] answer(byte[] challenge) {
        throw new SaslException("aborted", "The server sent a challenge where a token has none.");
    }

    @Override
    public void verify(byte[] additionalData) {
        if (!MessageDigest.isEqual(proof("Responder"), additionalData)) {
            throw new SaslException(
                    "aborted",
                    "The server did not prove that it issued the token: it may not be the one it claims to be.");
        }
    }

    private byte[] proof(String who) {
        return Hmac.of(Digest.SHA_256, token, who.getBytes(StandardCharsets.UTF_8), binding);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
