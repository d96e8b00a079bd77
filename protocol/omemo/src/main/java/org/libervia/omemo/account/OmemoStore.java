package org.libervia.omemo.account;

import java.util.Optional;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;

/**
 * Where a client keeps its state. Records have a binary form, {@link
 * org.libervia.omemo.state.StateFormat}; it is the client that encrypts what it stores.
 *
 * <p>The library wipes the secrets of a record that it was given once another one is stored in its
 * place: a store that keeps records in memory gives out the ones that were committed last, and
 * nobody else holds on to them.
 */
public interface OmemoStore {
    /** One's own device. */
    OwnDevice device();

    /** What is kept for a device in one version. */
    Optional<Correspondence> correspondence(OmemoVersion version, DeviceAddress peer);

    /**
     * Stores all of it durably, or throws and stores nothing. May be done together with what else
     * belongs to it: with the clear text of a message that came, for example.
     */
    void commit(Changes changes);
}
