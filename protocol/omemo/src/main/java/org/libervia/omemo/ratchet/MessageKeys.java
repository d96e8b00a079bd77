package org.libervia.omemo.ratchet;

import java.util.Arrays;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.wire.RatchetMessage;
import org.libervia.omemo.wire.WireFormat;

/** The keys of one message, used once and wiped. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MessageKeys(byte[] encryption, byte[] authentication, byte[] iv) {

    /** The code over the associated bytes and the message, as long as it is sent. */
    byte[] code(Primitives primitives, WireFormat format, byte[] associated, byte[] authenticated) {
        byte[] whole = primitives.hmac(authentication).of(associated, authenticated);
        return Arrays.copyOf(whole, format.codeLength());
    }

    byte[] encrypt(Primitives primitives, byte[] clear) {
        return primitives.sealCbc(encryption, iv, clear);
    }

    /**
     * The clear text, once the code is found to be right.
     *
     * @throws OmemoException ({@code NOT_AUTHENTIC})
     */
    byte[] decrypt(
            Primitives primitives, WireFormat format, byte[] associated, RatchetMessage message) {
        byte[] expected = code(primitives, format, associated, message.authenticated());
        if (!Primitives.equal(expected, message.code())) {
            throw notAuthentic();
        }
        return primitives
                .openCbc(encryption, iv, message.ciphertext())
                .orElseThrow(MessageKeys::notAuthentic);
    }

    private static OmemoException notAuthentic() {
        return new OmemoException(
                Fault.NOT_AUTHENTIC,
                "An encrypted message was changed on its way, or belongs to another session.");
    }

    void wipe() {
        Arrays.fill(encryption, (byte) 0);
        Arrays.fill(authentication, (byte) 0);
        Arrays.fill(iv, (byte) 0);
    }
}
