package org.libervia.feature.privatenode;

import java.time.Duration;
import java.util.List;
import org.libervia.backend.feature.Session;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.pubsub.PubSub;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/** A personal node that only its owner may read, and that keeps all its items (XEP-0223). */
public record PrivateNode(NodeName name) {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final FormField PERSISTENT = FormField.of("pubsub#persist_items", "true");
    private static final FormField OURS_ALONE = FormField.of("pubsub#access_model", "whitelist");

    private static final DataForm OPTIONS =
            DataForm.submit(
                    PubSub.PUBLISH_OPTIONS,
                    PERSISTENT,
                    FormField.of("pubsub#max_items", "max"),
                    FormField.of("pubsub#send_last_published_item", "never"),
                    OURS_ALONE);

    /** For services that do not know all of the options, or nodes that others have set up. */
    private static final DataForm LEAST_OPTIONS =
            DataForm.submit(PubSub.PUBLISH_OPTIONS, PERSISTENT, OURS_ALONE);

    /**
     * All items; none when there is no node yet.
     *
     * @throws StanzaErrorException when the server has no personal nodes
     */
    public List<Item> items(Session session) {
        try {
            XmlElement question = PubSub.items(name, null).write();
            return session.stream()
                    .ask(Iq.get(session.jid().bare(), question), DEADLINE)
                    .payload()
                    .map(PubSub::read)
                    .filter(PubSub.Items.class::isInstance)
                    .map(PubSub.Items.class::cast)
                    .map(PubSub.Items::items)
                    .orElse(List.of());
        } catch (StanzaErrorException refused) {
            if (refused.error().condition().equals("item-not-found")) {
                return List.of();
            }
            throw refused;
        }
    }

    /**
     * Publishes an item, never to where others could read it.
     *
     * @throws StanzaErrorException when the server can't promise that
     */
    public void publish(Session session, Item item) {
        try {
            publish(session, item, OPTIONS);
        } catch (StanzaErrorException refused) {
            publish(session, item, LEAST_OPTIONS);
        }
    }

    private void publish(Session session, Item item, DataForm options) {
        session.stream().ask(Iq.set(null, PubSub.publish(name, item, options).write()), DEADLINE);
    }

    /** Takes an item back, and has our other devices told. */
    public void retract(Session session, String id) {
        session.stream()
                .ask(
                        Iq.set(
                                null,
                                new PubSub.Retract(name.value(), List.of(Item.named(id)), true)
                                        .write()),
                        DEADLINE);
    }
}
