package org.libervia.omemo.account;

import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.trust.Trust;

/** What came of encrypting for one device. */
public sealed interface DeviceResult {
    DeviceAddress address();

    /** It can read the message. */
    record Encrypted(DeviceAddress address) implements DeviceResult {}

    /** There is no session with it, and no bundle was given to start one with. */
    record NoSession(DeviceAddress address) implements DeviceResult {}

    /** The trust policy says no. */
    record Untrusted(DeviceAddress address, IdentityKey key, Trust trust) implements DeviceResult {}

    /** Its bundle or its session can't be used. */
    record Broken(DeviceAddress address, Fault fault, @Nullable String message)
            implements DeviceResult {}
}
