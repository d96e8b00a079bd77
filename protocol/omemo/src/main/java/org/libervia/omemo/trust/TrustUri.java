package org.libervia.omemo.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;

/**
 * What is said about the keys of one account, as an address to scan or to click (XEP-0434 §8):
 * {@code xmpp:ana@example.org?trust-message;encryption=urn:xmpp:omemo:2;trust=…}. The user is asked
 * before it is believed.
 */
public record TrustUri(KeyOwner owner) {
    private static final String SCHEME = "xmpp:";
    private static final String QUERY = "?trust-message;encryption=";
    private static final String SAFE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@!$'()*+,";

    /** Reads such an address. */
    public static TrustUri parse(String uri) {
        int query = uri.indexOf(QUERY);
        if (!uri.startsWith(SCHEME) || query < SCHEME.length() + 1) {
            throw malformed("it is no address of keys");
        }
        String account = decoded(uri.substring(SCHEME.length(), query));
        String[] parts = uri.substring(query + QUERY.length()).split(";", -1);
        if (!decoded(parts[0]).equals(OmemoVersion.OMEMO_2.namespace())) {
            throw malformed("its keys are not those of OMEMO");
        }
        List<IdentityKey> trusted = new ArrayList<>();
        List<IdentityKey> distrusted = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            String value = parts[i].substring(equals + 1);
            switch (name) {
                case "trust" -> trusted.add(key(value));
                case "distrust" -> distrusted.add(key(value));
                default -> {}
            }
        }
        if (trusted.isEmpty() && distrusted.isEmpty()) {
            throw malformed("it names no key");
        }
        return new TrustUri(new KeyOwner(account, trusted, distrusted));
    }

    private static IdentityKey key(String hex) {
        return IdentityKey.of(Bytes.ofHex(hex.toLowerCase(java.util.Locale.ROOT)).toArray());
    }

    private static OmemoException malformed(String what) {
        return new OmemoException(Fault.MALFORMED, "The address can't be used: " + what + ".");
    }

    private static String decoded(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out[length++] = bytes[i];
            } else if (i + 2 < bytes.length) {
                String hex = "" + (char) bytes[i + 1] + (char) bytes[i + 2];
                out[length++] = Bytes.ofHex(hex.toLowerCase(java.util.Locale.ROOT)).toArray()[0];
                i += 2;
            } else {
                throw malformed("it ends within a character");
            }
        }
        return new String(out, 0, length, UTF_8);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            if (one > 0 && SAFE.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(Bytes.of(new byte[] {one}).hex());
            }
        }
        return encoded.toString();
    }

    /** The address. */
    @Override
    public String toString() {
        StringBuilder uri = new StringBuilder(SCHEME).append(encoded(owner.account()));
        uri.append(QUERY).append(OmemoVersion.OMEMO_2.namespace());
        owner.trusted().forEach(key -> uri.append(";trust=").append(key));
        owner.distrusted().forEach(key -> uri.append(";distrust=").append(key));
        return uri.toString();
    }
}
