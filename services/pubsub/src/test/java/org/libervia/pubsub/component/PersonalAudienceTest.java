package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.libervia.pubsub.component.PresenceStage.BALCONY;
import static org.libervia.pubsub.component.PresenceStage.JULIET;
import static org.libervia.pubsub.component.PresenceStage.NURSE;
import static org.libervia.pubsub.component.PresenceStage.ORCHARD;
import static org.libervia.pubsub.component.PresenceStage.ROMEO;
import static org.libervia.pubsub.component.PresenceStage.TUNE;
import static org.libervia.pubsub.component.PresenceStage.seer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.people.RosterEntry;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Presence;

/** Who hears of personal nodes by being online (XEP-0163). */
class PersonalAudienceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Jid STRANGER = Jid.parse("paris@verona.lit/street");

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

    private static void hears(PresenceStage stage, String... what) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stage.heard()).containsExactlyInAnyOrder(what));
        stage.forget();
    }

    /** Waits until the service knows what all want who came before this. */
    private static void settles(PresenceStage stage) {
        Jid probe = JULIET.withResource("probe");
        stage.comes(probe, "urn:example:probe");
        hears(stage, probe + " item p late");
        stage.goes(probe);
    }

    private static void prepare(PresenceStage stage) {
        stage.publish(BALCONY, JULIET, "urn:example:probe", "p");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void contactsWhoWantANodeHearOfItAndNobodyElse(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(
                JULIET,
                seer(ROMEO),
                seer(NURSE.bare()),
                new RosterEntry(Jid.parse("tybalt@capulet.lit"), false, List.of()));
        here.comes(ORCHARD, TUNE);
        here.comes(ROMEO.withResource("street"), "urn:example:other");
        here.comes(NURSE, TUNE, "urn:example:other");
        here.comes(BALCONY, TUNE);
        here.comes(STRANGER, TUNE);
        here.comes(Jid.parse("tybalt@capulet.lit/street"), TUNE);
        settles(here);

        here.publish(BALCONY, JULIET, TUNE, "a");

        hears(here, ORCHARD + " item a", NURSE + " item a", BALCONY + " item a");
        assertThat(here.network.asked).as("each kind of client is asked once").hasSize(4);

        here.goes(NURSE);
        here.service.presence(Neighbourhood.presence(ORCHARD, Neighbourhood.wanting(TUNE), "away"));
        settles(here);
        here.set(BALCONY, JULIET, "<retract node='%s'><item id='a'/></retract>".formatted(TUNE));
        hears(here, ORCHARD + " retract a", BALCONY + " retract a");
        here.own(BALCONY, JULIET, "<delete node='%s'/>".formatted(TUNE));
        hears(here, ORCHARD + " delete", BALCONY + " delete");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoComesOnlineGetsTheLastItemsOnceAndNotWithEveryShow(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        here.publish(BALCONY, JULIET, "urn:example:other", "b");

        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
        here.comes(STRANGER, TUNE);
        here.comesAs(ORCHARD, Neighbourhood.wanting(TUNE), "away");
        settles(here);
        here.comes(BALCONY, "urn:example:other", TUNE);
        hears(here, BALCONY + " item a late", BALCONY + " item b late");
        here.comes(ORCHARD, TUNE, "urn:example:other");
        hears(here, ORCHARD + " item b late");
        here.goes(ORCHARD);
        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoMayNotReadANodeHearsNothingOfIt(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO, "Friends"), seer(NURSE.bare(), "Servants"));
        here.comes(ORCHARD, TUNE, "urn:example:groups", "urn:example:list");
        here.comes(NURSE, TUNE, "urn:example:groups", "urn:example:list");
        settles(here);
        create(here, "urn:example:groups", "roster", "Friends");
        create(here, "urn:example:list", "whitelist", "");
        create(here, TUNE, "presence", "");
        affiliate(here, "urn:example:list", NURSE.bare(), "member");
        affiliate(here, TUNE, NURSE.bare(), "outcast");
        here.forget();

        here.publish(BALCONY, JULIET, "urn:example:groups", "g");
        hears(here, ORCHARD + " item g");
        here.publish(BALCONY, JULIET, "urn:example:list", "l");
        hears(here, NURSE + " item l");
        here.publish(BALCONY, JULIET, TUNE, "t");
        hears(here, ORCHARD + " item t");

        here.goes(NURSE);
        here.goes(ORCHARD);
        here.comes(ORCHARD, TUNE, "urn:example:groups", "urn:example:list");
        here.comes(NURSE, TUNE, "urn:example:groups", "urn:example:list");
        hears(here, ORCHARD + " item g late", ORCHARD + " item t late", NURSE + " item l late");
    }

    private static void create(PresenceStage stage, String node, String model, String group) {
        stage.set(
                BALCONY,
                JULIET,
                """
                <create node='%s'/><configure><x xmlns='jabber:x:data' type='submit'>
                <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
                <field var='pubsub#access_model'><value>%s</value></field>
                <field var='pubsub#roster_groups_allowed'><value>%s</value></field></x></configure>
                """
                        .formatted(node, model, group));
    }

    private static void affiliate(PresenceStage stage, String node, Jid jid, String affiliation) {
        stage.own(
                BALCONY,
                JULIET,
                "<affiliations node='%s'><affiliation jid='%s' affiliation='%s'/></affiliations>"
                        .formatted(node, jid, affiliation));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoIsSubscribedAsWellHearsOnce(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        here.comes(ORCHARD, TUNE);
        here.comes(ROMEO.withResource("street"), "urn:example:other");
        hears(here, ORCHARD + " item a late");
        here.set(ORCHARD, JULIET, "<subscribe node='%s' jid='%s'/>".formatted(TUNE, ROMEO));
        await().atMost(PATIENCE).until(() -> here.heard().size() == 1);
        here.forget();

        here.publish(BALCONY, JULIET, TUNE, "b");
        hears(here, ORCHARD + " item b");

        here.goes(ORCHARD);
        settles(here);
        here.publish(BALCONY, JULIET, TUNE, "c");
        hears(here, ROMEO + " item c");
        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item c late");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aClientThatClaimsWhatIsNotItsOwnSpoilsNothingForOthers(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        Jid liar = ROMEO.withResource("liar");
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        here.publish(BALCONY, JULIET, "urn:example:other", "b");
        here.network.answers(liar, Neighbourhood.wanting("urn:example:other"));
        here.service.presence(Neighbourhood.presence(liar, Neighbourhood.wanting(TUNE), null));
        hears(here, liar + " item b late");

        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
        here.publish(BALCONY, JULIET, TUNE, "c");
        hears(here, ORCHARD + " item c");
        here.goes(liar);
        here.service.presence(Neighbourhood.presence(liar, Neighbourhood.wanting(TUNE), null));
        hears(here, liar + " item c late");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoFlapsIsOnlineAtTheEnd(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        for (int i = 0; i < 50; i++) {
            here.comes(ORCHARD, TUNE);
            here.goes(ORCHARD);
        }
        here.comes(ORCHARD, TUNE);
        await().atMost(PATIENCE).until(() -> here.heard().contains(ORCHARD + " item a late"));
        settlesAnyhow(here);
        here.publish(BALCONY, JULIET, TUNE, "b");
        hears(here, ORCHARD + " item b");
        here.comes(ORCHARD, TUNE);
        here.goes(ORCHARD);
        settles(here);
        here.publish(BALCONY, JULIET, TUNE, "c");
        settles(here);
    }

    /** As {@link #settles}, whatever else was heard. */
    private static void settlesAnyhow(PresenceStage stage) {
        Jid probe = JULIET.withResource("probe");
        stage.comes(probe, "urn:example:probe");
        await().atMost(PATIENCE).until(() -> stage.heard().contains(probe + " item p late"));
        stage.goes(probe);
        stage.forget();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoComesBackAfterTheConnectionWasLostGetsTheLastItemsAgain(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
        here.wait(Duration.ofSeconds(5));
        here.service.connected();
        here.wait(Duration.ofSeconds(5));
        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
        here.comes(ORCHARD, TUNE);
        settles(here);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anErrorEndsAPresence(Engine engine) {
        PresenceStage here = on(engine);
        prepare(here);
        here.roster(JULIET, seer(ROMEO));
        here.publish(BALCONY, JULIET, TUNE, "a");
        here.comes(ORCHARD, TUNE);
        hears(here, ORCHARD + " item a late");
        here.service.presence(Neighbourhood.presence(Presence.Type.ERROR, ORCHARD));
        settles(here);
        here.publish(BALCONY, JULIET, TUNE, "b");
        settles(here);
    }
}
