package org.libervia.omemo.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.state.StateFormat;

/** Keeps everything as bytes, as a database would. */
final class BytesStore extends TestStore {
    private byte[] device;
    private final Map<String, byte[]> correspondences = new HashMap<>();

    BytesStore(OwnDevice device) {
        this.device = StateFormat.write(device);
    }

    private static String key(OmemoVersion version, DeviceAddress peer) {
        return version + " " + peer;
    }

    @Override
    public OwnDevice device() {
        return StateFormat.readDevice(device);
    }

    @Override
    public Optional<Correspondence> correspondence(OmemoVersion version, DeviceAddress peer) {
        return Optional.ofNullable(correspondences.get(key(version, peer)))
                .map(StateFormat::readCorrespondence);
    }

    @Override
    void write(Changes changes) {
        if (changes.device() != null) {
            device = StateFormat.write(changes.device());
        }
        for (Correspondence one : changes.correspondences()) {
            correspondences.put(key(one.version(), one.peer()), StateFormat.write(one));
        }
    }
}
