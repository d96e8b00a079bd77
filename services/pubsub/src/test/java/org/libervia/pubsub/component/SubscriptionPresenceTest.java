package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.libervia.pubsub.component.PresenceStage.ORCHARD;
import static org.libervia.pubsub.component.PresenceStage.ROMEO;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Presence;

/** Subscriptions, and items, to which somebody's presence matters. */
class SubscriptionPresenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Jid FRANCISCO = Jid.parse("francisco@denmark.lit/barracks");
    private static final Jid STREET = ROMEO.withResource("street");

    @TempDir private Path directory = Path.of("none");
    private @Nullable PubSubStore store;
    private @Nullable PresenceStage stage;

    private PresenceStage on(Engine engine) {
        PubSubStore opened = TestStores.empty(engine, directory);
        PresenceStage made = new PresenceStage(opened);
        store = opened;
        stage = made;
        return made;
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
        if (store != null) {
            store.close();
        }
    }

    private static String field(String name, String value) {
        return "<field var='pubsub#%s'><value>%s</value></field>".formatted(name, value);
    }

    private static void create(PresenceStage stage, String node, String fields) {
        stage.set(
                FRANCISCO,
                null,
                """
                <create node='%s'/><configure><x xmlns='jabber:x:data' type='submit'>
                <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
                %s</x></configure>
                """
                        .formatted(node, fields));
    }

    private static void subscribe(PresenceStage stage, Jid jid, String node, String fields) {
        String answer =
                stage.set(
                                ORCHARD,
                                null,
                                """
                                <subscribe node='%s' jid='%s'/><options><x xmlns='jabber:x:data' type='submit'>
                                <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
                                %s</x></options>
                                """
                                        .formatted(node, jid, fields))
                        .element()
                        .toString();
        assertThat(answer).contains("subscription='subscribed'");
    }

    private static void hears(PresenceStage stage, String... what) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stage.heard()).containsExactly(what));
        stage.forget();
    }

    /** Waits until all presences that came before are known. */
    private static void settles(PresenceStage stage) {
        Jid probe = FRANCISCO.withResource("probe");
        stage.comes(probe);
        await().atMost(PATIENCE).until(() -> stage.isOnline(probe));
        stage.goes(probe);
        await().atMost(PATIENCE).until(() -> !stage.isOnline(probe));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNodeMayTellThoseWhoAreOnlineAlone(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", field("presence_based_delivery", "true"));
        subscribe(here, ROMEO, "n", "");
        create(here, "always", "");
        subscribe(here, ROMEO, "always", "");
        await().atMost(PATIENCE).until(() -> here.network.sent.contains("subscribe " + ROMEO));
        here.service.presence(Neighbourhood.presence(Presence.Type.SUBSCRIBED, ROMEO));
        here.publish(FRANCISCO, null, "n", "a");
        here.publish(FRANCISCO, null, "always", "w");
        hears(here, ROMEO + " item w");
        here.comes(ORCHARD);
        settles(here);
        here.publish(FRANCISCO, null, "n", "b");
        hears(here, ROMEO + " item b");
        here.goes(ORCHARD);
        settles(here);
        here.publish(FRANCISCO, null, "n", "c");
        here.publish(FRANCISCO, null, "always", "x");
        hears(here, ROMEO + " item x");
        here.comes(ORCHARD);
        settles(here);
        here.publish(FRANCISCO, null, "n", "d");
        hears(here, ROMEO + " item d");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSubscriberMayHearInSomeMoodsAlone(Engine engine) {
        PresenceStage here = on(engine);
        here.network.tells(ROMEO);
        create(here, "n", "");
        subscribe(here, ROMEO, "n", field("show-values", "online"));
        here.comesAs(ORCHARD, Neighbourhood.wanting(), "dnd");
        here.comes(STREET);
        settles(here);
        here.publish(FRANCISCO, null, "n", "a");
        hears(here, STREET + " item a");
        here.comesAs(STREET, Neighbourhood.wanting(), "away");
        here.comes(ORCHARD);
        settles(here);
        here.publish(FRANCISCO, null, "n", "b");
        hears(here, ORCHARD + " item b");
        assertThat(here.network.sent).as("the server tells this presence").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTemporarySubscriptionEndsWithThePresence(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", "");
        create(here, "t", field("tempsub", "true") + field("send_last_published_item", "never"));
        here.comes(ORCHARD);
        here.comes(STREET);
        settles(here);
        subscribe(here, ORCHARD, "n", field("expire", "presence"));
        subscribe(here, ROMEO, "t", "");
        here.goes(ORCHARD);
        settles(here);
        here.publish(FRANCISCO, null, "n", "a");
        here.publish(FRANCISCO, null, "t", "a");
        hears(here, ROMEO + " item a");
        here.goes(STREET);
        settles(here);
        here.publish(FRANCISCO, null, "t", "b");
        subscribe(here, ORCHARD, "n", "");
        hears(here, ORCHARD + " item a late");
        here.publish(FRANCISCO, null, "n", "c");
        hears(here, ORCHARD + " item c");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLastItemOfAServicesNodeIsSentOnPresence(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", field("send_last_published_item", "on_sub_and_presence"));
        here.publish(FRANCISCO, null, "n", "a");
        subscribe(here, ROMEO, "n", "");
        hears(here, ROMEO + " item a late");
        here.comes(ORCHARD);
        hears(here, ORCHARD + " item a late");
        here.comesAs(ORCHARD, Neighbourhood.wanting(), "away");
        settles(here);
        assertThat(here.heard()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itemsGoWithTheirPublisherWhereANodeSaysSo(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", field("purge_offline", "true") + field("publish_model", "open"));
        here.comes(ORCHARD);
        settles(here);
        here.publish(ORCHARD, null, "n", "a");
        here.publish(FRANCISCO, null, "n", "b");
        subscribe(here, ROMEO, "n", "");
        hears(here, ROMEO + " item b late");
        here.goes(ORCHARD);
        hears(here, ROMEO + " retract a");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPresenceIsGivenUpWhenNothingNeedsIt(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", "");
        subscribe(here, ROMEO, "n", field("show-values", "online"));
        await().atMost(PATIENCE).until(() -> here.network.sent.contains("subscribe " + ROMEO));
        here.service.presence(Neighbourhood.presence(Presence.Type.SUBSCRIBED, ROMEO));
        here.service.presence(Neighbourhood.presence(Presence.Type.SUBSCRIBE, ROMEO));
        here.service.presence(Neighbourhood.presence(Presence.Type.PROBE, ORCHARD));
        await().atMost(PATIENCE).until(() -> here.network.sent.contains("available " + ORCHARD));
        assertThat(here.network.sent)
                .containsExactly(
                        "subscribe " + ROMEO,
                        "subscribed " + ROMEO,
                        "available " + ROMEO,
                        "available " + ORCHARD);
        here.service.lookAfterPresences();
        here.service.connected();
        await().atMost(PATIENCE).until(() -> here.network.sent.contains("probe " + ROMEO));
        here.set(ORCHARD, null, "<unsubscribe node='n' jid='%s'/>".formatted(ROMEO));
        here.wait(Duration.ofMinutes(11));
        here.service.lookAfterPresences();
        assertThat(here.network.sent).contains("unsubscribe " + ROMEO);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoWentUnnoticedIsFound(Engine engine) {
        PresenceStage here = on(engine);
        here.comes(ORCHARD);
        here.comes(STREET);
        settles(here);
        here.wait(Duration.ofSeconds(10));
        here.service.connected();
        here.network.answers(STREET, null);
        here.wait(Duration.ofMinutes(5));
        here.service.lookAfterPresences();
        assertThat(here.isOnline(ORCHARD)).isTrue();
        assertThat(here.isOnline(STREET)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRefusedPresenceCountsAsNone(Engine engine) {
        PresenceStage here = on(engine);
        create(here, "n", field("presence_based_delivery", "true"));
        subscribe(here, ROMEO, "n", "");
        await().atMost(PATIENCE).until(() -> here.network.sent.contains("subscribe " + ROMEO));
        here.comes(ORCHARD);
        settles(here);
        here.service.presence(Neighbourhood.presence(Presence.Type.UNSUBSCRIBED, ROMEO));
        await().atMost(PATIENCE).until(() -> !here.isOnline(ORCHARD));
    }
}
