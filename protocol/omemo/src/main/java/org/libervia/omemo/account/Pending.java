package org.libervia.omemo.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;

/** What a work has changed over what is stored; it also sees to the secrets that fall away. */
@SuppressWarnings("ReferenceEquality") // whether it was changed at all
final class Pending {
    private record Key(OmemoVersion version, DeviceAddress peer) {}

    private final OmemoStore store;
    private final OwnDevice storedDevice;
    private OwnDevice device;
    private final Map<Key, Optional<Correspondence>> stored = new HashMap<>();
    private final Map<Key, Correspondence> changed = new HashMap<>();

    Pending(OmemoStore store) {
        this.store = store;
        this.storedDevice = store.device();
        this.device = storedDevice;
    }

    OwnDevice device() {
        return device;
    }

    void put(OwnDevice next) {
        device = next;
    }

    @Nullable Correspondence get(OmemoVersion version, DeviceAddress peer) {
        Key key = new Key(version, peer);
        Correspondence now = changed.get(key);
        return now != null ? now : stored(key).orElse(null);
    }

    private Optional<Correspondence> stored(Key key) {
        return stored.computeIfAbsent(key, any -> store.correspondence(any.version, any.peer));
    }

    void put(Correspondence next) {
        Key key = new Key(next.version(), next.peer());
        Correspondence before = changed.put(key, next);
        if (before != null) {
            before.wipeUnless(keepers(key, next));
        }
    }

    private List<Correspondence> keepers(Key key, @Nullable Correspondence next) {
        List<Correspondence> keepers = new ArrayList<>(2);
        stored(key).ifPresent(keepers::add);
        if (next != null) {
            keepers.add(next);
        }
        return keepers;
    }

    /** Stores everything, and wipes what is not held any more. */
    void commit() {
        Changes changes = new Changes(device == storedDevice ? null : device, changed.values());
        if (changes.isEmpty()) {
            return;
        }
        store.commit(changes);
        if (device != storedDevice) {
            storedDevice.wipeUnless(device);
        }
        changed.forEach((key, next) -> stored(key).ifPresent(old -> old.wipeUnless(List.of(next))));
    }

    /** Wipes what was made for nothing. */
    void abandon() {
        changed.forEach((key, made) -> made.wipeUnless(keepers(key, null)));
        device.wipeUnless(storedDevice);
    }
}
