package org.libervia.pubsub.component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.people.RosterEntry;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** The service with a neighbourhood, personal nodes, and rosters. */
final class PresenceStage implements AutoCloseable {
    static final Jid JULIET = Jid.parse("juliet@capulet.lit");
    static final Jid BALCONY = JULIET.withResource("balcony");
    static final Jid ROMEO = Jid.parse("romeo@montague.lit");
    static final Jid ORCHARD = ROMEO.withResource("orchard");
    static final Jid NURSE = Jid.parse("nurse@capulet.lit/chamber");
    static final String TUNE = "http://jabber.org/protocol/tune";

    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";

    final Neighbourhood network = new Neighbourhood();
    final PubSubService service;
    private final PubSubStore store;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Events that were sent. */
    private final List<XmlElement> sent = new CopyOnWriteArrayList<>();

    PresenceStage(PubSubStore store) {
        this.store = store;
        this.service =
                new PubSubService(
                        store,
                        new ServiceOptions(
                                "Test Service",
                                "1",
                                Set.of(),
                                false,
                                Policy.standard(ServiceStage.SERVICE)),
                        this::deliver,
                        network,
                        clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead.get());
            }
        };
    }

    /** Lets time pass. */
    void wait(Duration duration) {
        ahead.updateAndGet(before -> before.plus(duration));
    }

    private void deliver(@Nullable Jid account, XmlElement message) {
        if (message.child("event", EVENT).isPresent()) {
            sent.add(message.withAttribute("from", String.valueOf(account)));
        }
    }

    boolean isOnline(Jid jid) {
        return store.read(books -> books.presences().find(jid)).isPresent();
    }

    /** Lets an account have contacts that see its presence. */
    void roster(Jid account, RosterEntry... entries) {
        store.write(books -> {
            books.rosters().replace(account, null, List.of(entries), Instant.now());
            return account;
        });
    }

    static RosterEntry seer(Jid contact, String... groups) {
        return new RosterEntry(contact, true, List.of(groups));
    }

    /** Lets a client come online that wants to hear of nodes. */
    void comes(Jid client, String... nodes) {
        comesAs(client, Neighbourhood.wanting(nodes), null);
    }

    void comesAs(Jid client, DiscoInfo info, @Nullable String show) {
        network.answers(client, info);
        service.presence(Neighbourhood.presence(client, info, show));
    }

    void goes(Jid client) {
        service.presence(Neighbourhood.presence(Presence.Type.UNAVAILABLE, client));
    }

    /** Asks for something in a {@code <pubsub/>}; returns the answer. */
    Iq set(Jid from, @Nullable Jid account, String content) {
        return ask(from, account, "set", "http://jabber.org/protocol/pubsub", content);
    }

    Iq own(Jid from, @Nullable Jid account, String content) {
        return ask(from, account, "set", "http://jabber.org/protocol/pubsub#owner", content);
    }

    private Iq ask(Jid from, @Nullable Jid account, String type, String namespace, String content) {
        XmlElement iq =
                XmlParser.parse(
                        "<iq xmlns='jabber:client' id='q' from='%s' type='%s'><pubsub xmlns='%s'>%s</pubsub></iq>"
                                .formatted(from, type, namespace, content));
        return service.question(new Iq(iq), account).get();
    }

    /** Publishes an item; says so if that fails. */
    void publish(Jid from, @Nullable Jid account, String node, String id) {
        Iq answer =
                set(
                        from,
                        account,
                        "<publish node='%s'><item id='%s'><t xmlns='urn:example:t'/></item></publish>"
                                .formatted(node, id));
        if (answer.type() != Iq.Type.RESULT) {
            throw new AssertionError(answer.element().toString());
        }
    }

    /** What was sent so far: to whom, and which item, retraction or other event. */
    List<String> heard() {
        List<String> heard = new ArrayList<>();
        for (XmlElement message : sent) {
            XmlElement event =
                    message.child("event", EVENT).flatMap(XmlElement::firstChild).orElseThrow();
            String what =
                    event.firstChild()
                            .filter(child -> event.local().equals("items"))
                            .map(child -> child.local() + " " + child.attribute("id"))
                            .orElse(event.local());
            String late = message.child("delay", "urn:xmpp:delay").isPresent() ? " late" : "";
            heard.add(message.attribute("to") + " " + what + late);
        }
        return heard;
    }

    List<XmlElement> messages() {
        return sent;
    }

    void forget() {
        sent.clear();
    }

    @Override
    public void close() {
        service.close();
    }
}
