package org.libervia.omemo.keys;

import java.util.ArrayList;
import java.util.List;
import org.libervia.omemo.Bytes;

/**
 * What two people compare: the identity key in its Montgomery form, the same for both versions, as
 * eight groups of eight hexadecimal digits (XEP-0384 §8).
 */
public record Fingerprint(String hex) {
    private static final int GROUP = 8;

    /** The fingerprint of a device. */
    public static Fingerprint of(IdentityKey key) {
        return new Fingerprint(Bytes.of(key.curve().raw()).hex());
    }

    /** The groups, each of which has a colour of its own where colours can be had (XEP-0392). */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += GROUP) {
            groups.add(hex.substring(at, at + GROUP));
        }
        return groups;
    }

    /** The groups with spaces between them. */
    @Override
    public String toString() {
        return String.join(" ", groups());
    }
}
