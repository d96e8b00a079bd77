package org.libervia.domain.contacts;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** Whom we block has changed, on this device or another. */
public record BlockListChanged(String profile, List<Jid> blocked) implements ProfileSignal {
    public BlockListChanged {
        blocked = List.copyOf(blocked);
    }
}
