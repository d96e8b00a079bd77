package org.libervia.omemo.account;

import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;

/** What the client has to do once a work is committed. */
public sealed interface Duty {
    /** To publish the bundle of this version again: its keys have changed. */
    record PublishBundle(OmemoVersion version) implements Duty {}

    /** To send a device an empty message, made by {@link Work#empty}. */
    record SendEmpty(OmemoVersion version, DeviceAddress address) implements Duty {}
}
