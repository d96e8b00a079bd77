package org.libervia.domain.contacts;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** Somebody asked for, accepted, ended or refused a subscription to presence. */
public record SubscriptionSignal(String profile, Kind kind, Jid jid) implements ProfileSignal {
    public enum Kind {
        SUBSCRIBE,
        SUBSCRIBED,
        UNSUBSCRIBE,
        UNSUBSCRIBED
    }
}
