package org.libervia.xep.microblog;

import java.nio.charset.StandardCharsets;

/** Characters of addresses written as percent signs and digits (RFC 3986 §2.1). */
final class PercentCode {
    private PercentCode() {}

    /** The text, with what is no code left as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (16 * high + low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** The text, with all but unreserved characters and these as codes. */
    static String encode(String text, String alsoPlain) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c < 0x80
                            && (Character.isLetterOrDigit(c)
                                    || "-._~".indexOf(c) >= 0
                                    || alsoPlain.indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append("%02X".formatted((int) c));
            }
        }
        return out.toString();
    }
}
