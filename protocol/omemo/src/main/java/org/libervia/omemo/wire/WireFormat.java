package org.libervia.omemo.wire;

import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;

/** In what the versions of the protocol differ below the stanza. */
public sealed interface WireFormat permits Omemo2Format, LegacyFormat {
    /** The format of a version. */
    static WireFormat of(OmemoVersion version) {
        return switch (version) {
            case OMEMO_2 -> Omemo2Format.INSTANCE;
            case LEGACY -> LegacyFormat.INSTANCE;
        };
    }

    /** What HKDF is told when the first secret is made. */
    byte[] agreementInfo();

    /** What HKDF is told when the root chain moves. */
    byte[] rootInfo();

    /** What HKDF is told when the keys for one message are made. */
    byte[] messageInfo();

    /** How many bytes of the authentication code are sent. */
    int codeLength();

    /** A public key as it is sent and signed. */
    byte[] encode(PublicKey key);

    /**
     * A public key as it came.
     *
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED})
     */
    PublicKey decodeKey(byte[] encoded);

    /**
     * What is authenticated with each message of a session.
     *
     * @param senderInitiated whether the sender of the message started the session
     */
    byte[] associated(IdentityKey sender, IdentityKey recipient, boolean senderInitiated);

    /** The bytes that the authentication code is computed over, after the associated ones. */
    byte[] encodeMessage(PublicKey ratchetKey, int n, int previous, byte[] ciphertext);

    /** The message as it is sent. */
    byte[] seal(byte[] authenticated, byte[] code);

    /** The message that starts a session, as it is sent. */
    byte[] encodeExchange(KeyExchange exchange, byte[] sealed);

    /**
     * Reads a message.
     *
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED})
     */
    RatchetMessage readMessage(byte[] sealed);

    /**
     * Reads a message that starts a session.
     *
     * @throws org.libervia.omemo.OmemoException ({@code MALFORMED})
     */
    ExchangeMessage readExchange(byte[] bytes);
}
