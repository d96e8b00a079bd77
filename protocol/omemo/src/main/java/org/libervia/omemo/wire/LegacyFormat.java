package org.libervia.omemo.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;

/** {@code eu.siacs.conversations.axolotl}: the messages of Signal's library, version 3. */
final class LegacyFormat implements WireFormat {
    static final LegacyFormat INSTANCE = new LegacyFormat();

    private static final byte VERSION = 0x33;
    private static final byte KEY_TYPE = 0x05;
    private static final int CODE_LENGTH = 8;
    private static final int KEY_LENGTH = 1 + PublicKey.LENGTH;

    private final byte[] agreementInfo = "WhisperText".getBytes(US_ASCII);
    private final byte[] rootInfo = "WhisperRatchet".getBytes(US_ASCII);
    private final byte[] messageInfo = "WhisperMessageKeys".getBytes(US_ASCII);

    private LegacyFormat() {}

    @Override
    public byte[] agreementInfo() {
        return agreementInfo;
    }

    @Override
    public byte[] rootInfo() {
        return rootInfo;
    }

    @Override
    public byte[] messageInfo() {
        return messageInfo;
    }

    @Override
    public int codeLength() {
        return CODE_LENGTH;
    }

    @Override
    public byte[] encode(PublicKey key) {
        byte[] encoded = new byte[KEY_LENGTH];
        encoded[0] = KEY_TYPE;
        System.arraycopy(key.toArray(), 0, encoded, 1, PublicKey.LENGTH);
        return encoded;
    }

    @Override
    public PublicKey decodeKey(byte[] encoded) {
        if (encoded.length != KEY_LENGTH || encoded[0] != KEY_TYPE) {
            throw ProtoReader.malformed("a public key has 33 bytes, of which the first is 5");
        }
        return PublicKey.of(Arrays.copyOfRange(encoded, 1, KEY_LENGTH));
    }

    /** Who sends comes first: unlike in the version of today, whoever started the session. */
    @Override
    public byte[] associated(IdentityKey sender, IdentityKey recipient, boolean senderInitiated) {
        byte[] both = Arrays.copyOf(encode(sender.curve()), 2 * KEY_LENGTH);
        System.arraycopy(encode(recipient.curve()), 0, both, KEY_LENGTH, KEY_LENGTH);
        return both;
    }

    @Override
    public byte[] encodeMessage(PublicKey ratchetKey, int n, int previous, byte[] ciphertext) {
        return new ProtoWriter(64 + ciphertext.length)
                .raw(new byte[] {VERSION})
                .bytes(1, encode(ratchetKey))
                .number(2, n)
                .number(3, previous)
                .bytes(4, ciphertext)
                .finish();
    }

    @Override
    public byte[] seal(byte[] authenticated, byte[] code) {
        return new ProtoWriter(authenticated.length + code.length)
                .raw(authenticated)
                .raw(code)
                .finish();
    }

    @Override
    public byte[] encodeExchange(KeyExchange exchange, byte[] sealed) {
        return new ProtoWriter(96 + sealed.length)
                .raw(new byte[] {VERSION})
                .number(1, exchange.preKey())
                .bytes(2, encode(exchange.ephemeral()))
                .bytes(3, encode(exchange.identity().curve()))
                .bytes(4, sealed)
                .number(6, exchange.signedPreKey())
                .finish();
    }

    private static void requireVersion(byte[] bytes, int shortest) {
        if (bytes.length < shortest) {
            throw ProtoReader.malformed("it ends too early");
        }
        if (bytes[0] != VERSION) {
            throw ProtoReader.malformed("it is of another version of the Signal protocol");
        }
    }

    @Override
    public RatchetMessage readMessage(byte[] sealed) {
        requireVersion(sealed, 1 + CODE_LENGTH);
        int end = sealed.length - CODE_LENGTH;
        int n = 0;
        int previous = 0;
        @Nullable PublicKey key = null;
        byte @Nullable [] ciphertext = null;
        ProtoReader reader = new ProtoReader(sealed, 1, end);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> key = decodeKey(reader.bytes());
                case 2 -> n = reader.number();
                case 3 -> previous = reader.number();
                case 4 -> ciphertext = reader.bytes();
                default -> {}
            }
        }
        if (key == null || ciphertext == null) {
            throw ProtoReader.malformed("its header is not complete");
        }
        return new RatchetMessage(
                key,
                n,
                previous,
                ciphertext,
                Arrays.copyOf(sealed, end),
                Arrays.copyOfRange(sealed, end, sealed.length));
    }

    @Override
    public ExchangeMessage readExchange(byte[] bytes) {
        requireVersion(bytes, 1);
        int preKey = -1;
        int signedPreKey = -1;
        @Nullable PublicKey identity = null;
        @Nullable PublicKey ephemeral = null;
        byte @Nullable [] message = null;
        ProtoReader reader = new ProtoReader(bytes, 1, bytes.length);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> preKey = reader.number();
                case 2 -> ephemeral = decodeKey(reader.bytes());
                case 3 -> identity = decodeKey(reader.bytes());
                case 4 -> message = reader.bytes();
                case 6 -> signedPreKey = reader.number();
                default -> {}
            }
        }
        if (preKey < 0 || signedPreKey < 0 || identity == null || ephemeral == null) {
            throw ProtoReader.malformed("the key exchange is not complete");
        }
        if (message == null) {
            throw ProtoReader.malformed("the key exchange has no message");
        }
        return new ExchangeMessage(
                new KeyExchange(preKey, signedPreKey, IdentityKey.of(identity, false), ephemeral),
                readMessage(message));
    }
}
