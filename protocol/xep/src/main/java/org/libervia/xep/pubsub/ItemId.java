package org.libervia.xep.pubsub;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The id of an item, unique in its node (XEP-0060 §4.1). At most 1023 bytes long here, as parts of
 * addresses are.
 */
public record ItemId(String value) {
    private static final int MOST_BYTES = 1023;

    /**
     * Takes it.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    public ItemId {
        if (!isGood(value)) {
            throw new IllegalArgumentException(
                    "no id of an item (1 to "
                            + MOST_BYTES
                            + " bytes): "
                            + value.length()
                            + " characters");
        }
    }

    /** What somebody else calls so; empty when it can't be that. */
    public static Optional<ItemId> of(String value) {
        return isGood(value) ? Optional.of(new ItemId(value)) : Optional.empty();
    }

    private static boolean isGood(String value) {
        return !value.isEmpty() && value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public String toString() {
        return value;
    }
}
