package org.libervia.backend.feature;

/** By which way a message came. */
public enum MessageOrigin {
    /** Sent to this device. */
    LIVE,
    /** A copy of what another device of ours received (XEP-0280). */
    CARBON_RECEIVED,
    /** A copy of what another device of ours sent (XEP-0280). */
    CARBON_SENT,
    /** From an archive (XEP-0313). */
    ARCHIVE
}
