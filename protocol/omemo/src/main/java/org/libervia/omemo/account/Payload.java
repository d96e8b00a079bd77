package org.libervia.omemo.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;

/**
 * What is encrypted once for all devices.
 *
 * @param material what each device is sent through its session
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Payload(byte[] material, @Nullable Bytes iv, @Nullable Bytes sealed) {
    private static final int KEY = 32;
    private static final int LEGACY_KEY = 16;
    private static final int LEGACY_IV = 12;
    private static final int TAG = 16;
    private static final byte[] INFO = "OMEMO Payload".getBytes(US_ASCII);

    /** A message. */
    static Payload of(Primitives primitives, OmemoVersion version, byte[] content) {
        return switch (version) {
            case OMEMO_2 -> {
                byte[] key = primitives.random(KEY);
                Keys keys = Keys.of(primitives, key);
                byte[] sealed = primitives.sealCbc(keys.encryption, keys.iv, content);
                byte[] tag = keys.tag(primitives, sealed);
                yield new Payload(joined(key, tag), null, Bytes.of(sealed));
            }
            case LEGACY -> {
                byte[] key = primitives.random(LEGACY_KEY);
                byte[] iv = primitives.random(LEGACY_IV);
                byte[] sealed = primitives.sealGcm(key, iv, content);
                int length = sealed.length - TAG;
                byte[] tag = Arrays.copyOfRange(sealed, length, sealed.length);
                yield new Payload(
                        joined(key, tag), Bytes.of(iv), Bytes.of(Arrays.copyOf(sealed, length)));
            }
        };
    }

    /** Nothing, or a key alone. */
    static Payload empty(Primitives primitives, OmemoVersion version) {
        return switch (version) {
            case OMEMO_2 -> new Payload(new byte[KEY], null, null);
            case LEGACY -> {
                Bytes iv = Bytes.of(primitives.random(LEGACY_IV));
                yield new Payload(primitives.random(LEGACY_KEY), iv, null);
            }
        };
    }

    /**
     * The content of a message.
     *
     * @param material what came through the session
     * @throws OmemoException ({@code MALFORMED}, {@code NOT_AUTHENTIC})
     */
    static byte[] open(Primitives primitives, EncryptedMessage message, byte[] material) {
        byte[] sealed = message.payload() == null ? new byte[0] : message.payload().toArray();
        return switch (message.version()) {
            case OMEMO_2 -> openOmemo2(primitives, material, sealed);
            case LEGACY -> openLegacy(primitives, material, message.iv(), sealed);
        };
    }

    private static byte[] openOmemo2(Primitives primitives, byte[] material, byte[] sealed) {
        if (material.length != KEY + TAG) {
            throw malformed("its key has " + material.length + " bytes");
        }
        Keys keys = Keys.of(primitives, Arrays.copyOf(material, KEY));
        byte[] tag = Arrays.copyOfRange(material, KEY, KEY + TAG);
        if (!Primitives.equal(tag, keys.tag(primitives, sealed))) {
            throw changed();
        }
        return primitives.openCbc(keys.encryption, keys.iv, sealed).orElseThrow(Payload::changed);
    }

    /** Old clients put the tag at the end of the payload, in place of after the key. */
    private static byte[] openLegacy(
            Primitives primitives, byte[] material, @Nullable Bytes iv, byte[] sealed) {
        if (iv == null || (iv.length() != LEGACY_IV && iv.length() != TAG)) {
            throw malformed("its initialisation vector is missing, or of a wrong length");
        }
        if (material.length != LEGACY_KEY && material.length != LEGACY_KEY + TAG) {
            throw malformed("its key has " + material.length + " bytes");
        }
        byte[] key = Arrays.copyOf(material, LEGACY_KEY);
        byte[] tag = Arrays.copyOfRange(material, LEGACY_KEY, material.length);
        return primitives
                .openGcm(key, iv.toArray(), joined(sealed, tag))
                .orElseThrow(Payload::changed);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static OmemoException malformed(String what) {
        return new OmemoException(
                Fault.MALFORMED, "The encrypted message can't be read: " + what + ".");
    }

    private static OmemoException changed() {
        return new OmemoException(
                Fault.NOT_AUTHENTIC, "The content of an encrypted message was changed on its way.");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Keys(byte[] encryption, byte[] authentication, byte[] iv) {
        static Keys of(Primitives primitives, byte[] key) {
            byte[] all = primitives.hkdf(new byte[KEY], key, INFO, 2 * KEY + TAG);
            return new Keys(
                    Arrays.copyOf(all, KEY),
                    Arrays.copyOfRange(all, KEY, 2 * KEY),
                    Arrays.copyOfRange(all, 2 * KEY, all.length));
        }

        byte[] tag(Primitives primitives, byte[] sealed) {
            return Arrays.copyOf(primitives.hmac(authentication).of(sealed), TAG);
        }
    }
}
