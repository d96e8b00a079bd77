package org.libervia.omemo.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;

/**
 * What is to be stored, all of it or nothing.
 *
 * @param device one's own device, or null when it has not changed
 * @param correspondences in place of those with the same peer and version
 */
public record Changes(@Nullable OwnDevice device, Collection<Correspondence> correspondences) {
    public Changes {
        correspondences = List.copyOf(correspondences);
    }

    public boolean isEmpty() {
        return device == null && correspondences.isEmpty();
    }
}
