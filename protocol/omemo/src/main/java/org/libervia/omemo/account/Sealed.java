package org.libervia.omemo.account;

import java.util.List;

/** Something encrypted, given out once the work that made it is committed. */
public final class Sealed {
    private final Work work;
    private final EncryptedMessage message;
    private final List<DeviceResult> results;

    Sealed(Work work, EncryptedMessage message, List<DeviceResult> results) {
        this.work = work;
        this.message = message;
        this.results = List.copyOf(results);
    }

    /** What came of each device. */
    public List<DeviceResult> results() {
        return results;
    }

    /**
     * The message to send.
     *
     * @throws IllegalStateException before the work is committed: if it were sent and its state
     *     lost, the next message would be encrypted with the same keys
     */
    public EncryptedMessage message() {
        if (!work.isCommitted()) {
            throw new IllegalStateException("commit the work before what it encrypted is sent");
        }
        return message;
    }
}
