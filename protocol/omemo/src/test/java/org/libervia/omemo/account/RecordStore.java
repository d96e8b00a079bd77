package org.libervia.omemo.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;

/** Keeps the records themselves: what is wiped too early is missed here. */
final class RecordStore extends TestStore {
    private OwnDevice device;
    private final Map<String, Correspondence> correspondences = new HashMap<>();

    RecordStore(OwnDevice device) {
        this.device = device;
    }

    private static String key(OmemoVersion version, DeviceAddress peer) {
        return version + " " + peer;
    }

    @Override
    public OwnDevice device() {
        return device;
    }

    @Override
    public Optional<Correspondence> correspondence(OmemoVersion version, DeviceAddress peer) {
        return Optional.ofNullable(correspondences.get(key(version, peer)));
    }

    @Override
    void write(Changes changes) {
        if (changes.device() != null) {
            device = changes.device();
        }
        for (Correspondence one : changes.correspondences()) {
            correspondences.put(key(one.version(), one.peer()), one);
        }
    }
}
