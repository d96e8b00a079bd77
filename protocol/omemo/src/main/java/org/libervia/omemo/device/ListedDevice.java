package org.libervia.omemo.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;

/**
 * A device as its account lists it.
 *
 * @param label what the user calls it; unverified until {@link #label(IdentityKey)} says otherwise
 * @param signature of the label by the identity key (XEP-0384 §5.3.1)
 */
public record ListedDevice(int id, @Nullable String label, @Nullable Bytes signature) {
    /** As long as a label should be, in code points. */
    public static final int LONGEST_LABEL = 53;

    public ListedDevice {
        if (id < 1) {
            throw new IllegalArgumentException("a device's id is from 1 on");
        }
    }

    static ListedDevice signed(
            Primitives primitives, int id, String label, IdentityKeyPair identity) {
        int length = label.codePointCount(0, label.length());
        String cut =
                length <= LONGEST_LABEL
                        ? label
                        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL));
        return new ListedDevice(id, cut, Bytes.of(identity.sign(primitives, cut.getBytes(UTF_8))));
    }

    /** The label, when the device signed it. */
    public Optional<String> label(IdentityKey identity) {
        if (label == null || signature == null) {
            return Optional.empty();
        }
        return identity.signed(label.getBytes(UTF_8), signature.toArray())
                ? Optional.of(label)
                : Optional.empty();
    }
}
