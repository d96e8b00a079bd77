package org.libervia.feature.identity;

import java.time.Duration;
import java.util.Optional;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.ItemId;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.pubsub.PubSub;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/** The personal nodes of people (XEP-0163): read, and our own written. */
final class Pep {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Pep() {}

    /** The newest item of a node; empty when there is no node, no item, or no right to see it. */
    static Optional<Item> newest(Session session, Jid owner, NodeName node) {
        return items(session, owner, PubSub.items(node, 1L));
    }

    static Optional<Item> item(Session session, Jid owner, NodeName node, ItemId id) {
        return items(session, owner, PubSub.item(node, id));
    }

    private static Optional<Item> items(Session session, Jid owner, PubSub question) {
        try {
            return session.stream()
                    .ask(Iq.get(owner.bare(), question.write()), DEADLINE)
                    .payload()
                    .map(PubSub::read)
                    .filter(PubSub.Items.class::isInstance)
                    .map(PubSub.Items.class::cast)
                    .flatMap(items -> items.items().stream().findFirst());
        } catch (StanzaErrorException refused) {
            return Optional.empty();
        }
    }

    static void publish(Session session, NodeName node, ItemId id, XmlElement payload) {
        session.stream()
                .ask(
                        Iq.set(
                                null,
                                PubSub.publish(node, Item.of(id.value(), payload), null).write()),
                        DEADLINE);
    }
}
