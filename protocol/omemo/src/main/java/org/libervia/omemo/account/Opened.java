package org.libervia.omemo.account;

import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.trust.Trust;

/** What was decrypted. */
public sealed interface Opened {
    /** The device that sent it. */
    DeviceAddress sender();

    /** The identity key of that device. */
    IdentityKey identity();

    /** What is thought of it; what an undecided one sent is to be shown with a mark. */
    Trust trust();

    /**
     * A message.
     *
     * @param content an envelope (XEP-0420) in today's version, a text in UTF-8 in the older one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(DeviceAddress sender, IdentityKey identity, Trust trust, byte[] content)
            implements Opened {}

    /**
     * Nothing but a step of the session. In the older version it may carry a key, of a file that is
     * sent beside it for example (XEP-0396).
     *
     * @param key what it carries: of no use in today's version
     * @param iv what goes with it; may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Empty(DeviceAddress sender, IdentityKey identity, Trust trust, byte[] key, byte[] iv)
            implements Opened {}
}
