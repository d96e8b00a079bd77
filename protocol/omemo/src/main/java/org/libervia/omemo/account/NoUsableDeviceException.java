package org.libervia.omemo.account;

import java.util.List;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/** Somebody who should receive a message has no device that can read it: nothing is sent. */
public final class NoUsableDeviceException extends OmemoException {
    private static final long serialVersionUID = 1L;

    private final transient List<DeviceResult> results;

    NoUsableDeviceException(String account, List<DeviceResult> results) {
        super(
                Fault.NO_USABLE_DEVICE,
                "No device of "
                        + account
                        + " can be encrypted for: decide which of its devices to trust, or wait until"
                        + " one has published its keys.");
        this.results = List.copyOf(results);
    }

    /** What came of each device. */
    public List<DeviceResult> results() {
        return results;
    }
}
