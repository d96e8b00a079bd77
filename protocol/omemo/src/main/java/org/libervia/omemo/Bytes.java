package org.libervia.omemo;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes that are no secret: immutable, equal by value. */
public final class Bytes {
    private static final String DIGITS = "0123456789abcdef";

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * What a text in Base64 stands for.
     *
     * @throws OmemoException ({@code MALFORMED}) when it is none
     */
    public static Bytes ofBase64(String text) {
        try {
            return new Bytes(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException wrong) {
            throw new OmemoException(Fault.MALFORMED, "This is no Base64.");
        }
    }

    /**
     * What hexadecimal digits stand for.
     *
     * @throws OmemoException ({@code MALFORMED}) when they are none
     */
    public static Bytes ofHex(String text) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f' || text.length() % 2 != 0) {
                throw new OmemoException(Fault.MALFORMED, "These are no hexadecimal digits.");
            }
            bytes[i / 2] |= (byte) (digit << (i % 2 == 0 ? 4 : 0));
        }
        return new Bytes(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** In lower case. */
    public String hex() {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            text.append(DIGITS.charAt((b >> 4) & 15)).append(DIGITS.charAt(b & 15));
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
