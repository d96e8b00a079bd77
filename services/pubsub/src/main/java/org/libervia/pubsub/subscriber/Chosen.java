package org.libervia.pubsub.subscriber;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.refusal.Refusal;

/** Which of the subscriptions of an address is meant (XEP-0060 §6.2.3, §6.3.4). */
final class Chosen {
    private Chosen() {}

    /**
     * The one that is meant.
     *
     * @param subid which, or null when there is but one
     * @throws org.libervia.xmpp.StanzaErrorException {@code not-subscribed}, {@code subid-required}
     *     or {@code invalid-subid}
     */
    static Subscription among(List<Subscription> all, @Nullable String subid) {
        if (all.isEmpty()) {
            throw Refusal.notSubscribed();
        }
        if (subid == null || subid.isEmpty()) {
            if (all.size() > 1) {
                throw Refusal.subidRequired();
            }
            return all.getFirst();
        }
        return all.stream()
                .filter(subscription -> subscription.subid().equals(subid))
                .findFirst()
                .orElseThrow(Refusal::invalidSubid);
    }
}
