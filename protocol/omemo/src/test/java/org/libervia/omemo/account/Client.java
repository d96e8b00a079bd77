package org.libervia.omemo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.trust.Trust;

/** A device of somebody, as a client would have it. */
final class Client {
    static final Primitives PRIMITIVES = new JdkPrimitives();

    final TestStore store;
    final OmemoAccount account;
    final DeviceAddress address;
    final Map<IdentityKey, Trust> trust = new HashMap<>();
    final Set<Duty> duties = new LinkedHashSet<>();

    Client(String name, int id) {
        this(name, id, EnumSet.allOf(OmemoVersion.class));
    }

    Client(String name, int id, Set<OmemoVersion> versions) {
        this(name, id, versions, true);
    }

    /** A client whose store keeps bytes, or else the records themselves. */
    Client(String name, int id, Set<OmemoVersion> versions, boolean bytes) {
        address = new DeviceAddress(name, id);
        OwnDevice device =
                OwnDevice.make(
                        PRIMITIVES,
                        address,
                        IdentityKeyPair.random(PRIMITIVES),
                        "device " + id,
                        versions,
                        0);
        store = bytes ? new BytesStore(device) : new RecordStore(device);
        account =
                new OmemoAccount(
                        PRIMITIVES,
                        store,
                        (name1, key) -> trust.getOrDefault(key, Trust.BLINDLY_TRUSTED));
    }

    IdentityKey identity() {
        return store.device().identity().publicKey();
    }

    Bundle bundle(OmemoVersion version) {
        return store.device().bundle(version).orElseThrow();
    }

    Recipient asRecipient(OmemoVersion version) {
        return new Recipient(address, bundle(version));
    }

    EncryptedMessage send(OmemoVersion version, String text, Client... to) {
        List<Recipient> recipients = new ArrayList<>();
        for (Client one : to) {
            recipients.add(one.asRecipient(version));
        }
        return send(version, text, recipients);
    }

    EncryptedMessage send(OmemoVersion version, String text, List<Recipient> to) {
        try (Work work = account.begin()) {
            Sealed sealed = work.encrypt(version, text.getBytes(UTF_8), to);
            work.commit();
            return sealed.message();
        }
    }

    EncryptedMessage empty(OmemoVersion version, DeviceAddress to) {
        try (Work work = account.begin()) {
            Sealed sealed = work.empty(version, to);
            work.commit();
            return sealed.message();
        }
    }

    Opened open(Client from, EncryptedMessage message) {
        try (Work work = account.begin()) {
            Opened opened = work.decrypt(from.address.account(), message);
            duties.addAll(work.duties());
            work.commit();
            return opened;
        }
    }

    String read(Client from, EncryptedMessage message) {
        return switch (open(from, message)) {
            case Opened.Content content -> new String(content.content(), UTF_8);
            case Opened.Empty empty -> "(empty)";
        };
    }
}
