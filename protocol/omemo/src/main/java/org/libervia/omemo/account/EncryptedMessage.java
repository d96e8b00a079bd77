package org.libervia.omemo.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoVersion;

/**
 * What the element {@code <encrypted/>} holds (XEP-0384 §5.5).
 *
 * @param sender the id of the device that sends it
 * @param iv in the older version only
 * @param payload absent in a message that only moves sessions
 */
public record EncryptedMessage(
        OmemoVersion version,
        int sender,
        List<EncryptedKey> keys,
        @Nullable Bytes iv,
        @Nullable Bytes payload) {

    public EncryptedMessage {
        keys = List.copyOf(keys);
    }
}
