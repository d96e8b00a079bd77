package org.libervia.omemo.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;

/** {@code urn:xmpp:omemo:2} (XEP-0384 §4.3 and §12). */
final class Omemo2Format implements WireFormat {
    static final Omemo2Format INSTANCE = new Omemo2Format();

    private static final int CODE_LENGTH = 16;

    private final byte[] agreementInfo = "OMEMO X3DH".getBytes(US_ASCII);
    private final byte[] rootInfo = "OMEMO Root Chain".getBytes(US_ASCII);
    private final byte[] messageInfo = "OMEMO Message Key Material".getBytes(US_ASCII);

    private Omemo2Format() {}

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
        return key.toArray();
    }

    @Override
    public PublicKey decodeKey(byte[] encoded) {
        return PublicKey.of(encoded);
    }

    @Override
    public byte[] associated(IdentityKey sender, IdentityKey recipient, boolean senderInitiated) {
        IdentityKey first = senderInitiated ? sender : recipient;
        IdentityKey second = senderInitiated ? recipient : sender;
        byte[] both = Arrays.copyOf(first.toArray(), 2 * PublicKey.LENGTH);
        System.arraycopy(second.toArray(), 0, both, PublicKey.LENGTH, PublicKey.LENGTH);
        return both;
    }

    @Override
    public byte[] encodeMessage(PublicKey ratchetKey, int n, int previous, byte[] ciphertext) {
        return new ProtoWriter(64 + ciphertext.length)
                .number(1, n)
                .number(2, previous)
                .bytes(3, ratchetKey.toArray())
                .bytes(4, ciphertext)
                .finish();
    }

    @Override
    public byte[] seal(byte[] authenticated, byte[] code) {
        return new ProtoWriter(32 + authenticated.length)
                .bytes(1, code)
                .bytes(2, authenticated)
                .finish();
    }

    @Override
    public byte[] encodeExchange(KeyExchange exchange, byte[] sealed) {
        return new ProtoWriter(96 + sealed.length)
                .number(1, exchange.preKey())
                .number(2, exchange.signedPreKey())
                .bytes(3, exchange.identity().toArray())
                .bytes(4, exchange.ephemeral().toArray())
                .bytes(5, sealed)
                .finish();
    }

    @Override
    public RatchetMessage readMessage(byte[] sealed) {
        byte @Nullable [] code = null;
        byte @Nullable [] authenticated = null;
        ProtoReader reader = new ProtoReader(sealed);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> code = reader.bytes();
                case 2 -> authenticated = reader.bytes();
                default -> {}
            }
        }
        if (code == null || code.length != CODE_LENGTH || authenticated == null) {
            throw ProtoReader.malformed("it is not authenticated");
        }
        return readAuthenticated(authenticated, code);
    }

    private static RatchetMessage readAuthenticated(byte[] authenticated, byte[] code) {
        int n = -1;
        int previous = -1;
        @Nullable PublicKey key = null;
        byte[] ciphertext = {};
        ProtoReader reader = new ProtoReader(authenticated);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> n = reader.number();
                case 2 -> previous = reader.number();
                case 3 -> key = PublicKey.of(reader.bytes());
                case 4 -> ciphertext = reader.bytes();
                default -> {}
            }
        }
        if (n < 0 || previous < 0 || key == null) {
            throw ProtoReader.malformed("its header is not complete");
        }
        return new RatchetMessage(key, n, previous, ciphertext, authenticated, code);
    }

    @Override
    public ExchangeMessage readExchange(byte[] bytes) {
        int preKey = -1;
        int signedPreKey = -1;
        @Nullable IdentityKey identity = null;
        @Nullable PublicKey ephemeral = null;
        byte @Nullable [] message = null;
        ProtoReader reader = new ProtoReader(bytes);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> preKey = reader.number();
                case 2 -> signedPreKey = reader.number();
                case 3 -> identity = IdentityKey.of(reader.bytes());
                case 4 -> ephemeral = PublicKey.of(reader.bytes());
                case 5 -> message = reader.bytes();
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
                new KeyExchange(preKey, signedPreKey, identity, ephemeral), readMessage(message));
    }
}
