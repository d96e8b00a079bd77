package org.libervia.pubsub.limit;

import java.time.Duration;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xmpp.stanza.StanzaError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in who may ask at all, and as often as that. Admins always. */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Set<Jid> admins;
    private final Bans bans;
    private final Rates rates;

    public Gate(Set<Jid> admins, Bans bans, Rates rates) {
        this.admins = admins;
        this.bans = bans;
        this.rates = rates;
    }

    /**
     * Lets somebody in.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code forbidden} for who is banned, {@code
     *     policy-violation} for who asks too often
     */
    public void enter(Jid from) {
        if (admins.contains(from.bare())) {
            return;
        }
        if (bans.contains(from)) {
            LOG.debug("{} is banned", from);
            throw Refusal.forbidden();
        }
        Duration pause = rates.request(from);
        if (!pause.isZero()) {
            LOG.debug("{} asks too often", from);
            throw Refusal.of(
                    StanzaError.Type.WAIT,
                    "policy-violation",
                    "So many requests aren't taken. Try again in %d ms."
                            .formatted(Math.max(1, pause.toMillis())));
        }
    }

    /** Whether somebody is let in now, where nobody is told why not. */
    public boolean admits(Jid from) {
        return admins.contains(from.bare())
                || (!bans.contains(from) && rates.request(from).isZero());
    }

    /** Whether all would be let in, however often they ask. */
    public boolean isOpen() {
        return bans.isEmpty();
    }

    /** Whether somebody would be let in, however often it asks. */
    public boolean isOpenTo(Jid jid) {
        return admins.contains(jid.bare()) || !bans.contains(jid);
    }
}
