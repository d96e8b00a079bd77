package org.libervia.omemo.device;

import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;

/** An empty message that a device is to be sent once the archive was read. */
public record Owed(OmemoVersion version, DeviceAddress address) {}
