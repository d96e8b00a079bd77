package org.libervia.omemo.account;

import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.session.Bundle;

/**
 * A device that a message is for.
 *
 * @param bundle what the device has published, to start a session with where there is none; null
 *     when it is not known
 */
public record Recipient(DeviceAddress address, @Nullable Bundle bundle) {
    /** A device with which there is a session already. */
    public static Recipient of(DeviceAddress address) {
        return new Recipient(address, null);
    }
}
