package org.libervia.feature.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.crypto.Digest;
import org.libervia.feature.play.PlayedSession;
import org.libervia.feature.play.TestTables;
import org.libervia.store.Database;
import org.libervia.store.Engine;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

class EntityInfosTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");
    private static final DiscoInfo LAMP =
            DiscoInfo.of(List.of(Identity.of("client", "pc", "Lamp")), List.of("urn:a"), List.of());
    private static final Caps COMMON = Caps.of("urn:lamp", LAMP, Digest.SHA_1::of);

    @TempDir Path directory;
    private final List<String> questions = new ArrayList<>();
    private final PlayedSession session = new PlayedSession(1, JULIET, this::answer);
    private @Nullable String unknownNode;
    private Database database;
    private EntityInfos infos;

    @BeforeEach
    void open() {
        database = TestTables.open(Engine.SQLITE, directory, "discovery");
        infos = new EntityInfos(new CapabilitiesCache(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Answers are in English, as servers say of all that their clients send. */
    private Iq answer(Iq question) {
        String node = question.payload().orElseThrow().attribute("node", "");
        questions.add(node);
        if (node.equals(unknownNode)) {
            throw new StanzaErrorException(
                    ROMEO, StanzaError.of(StanzaError.Type.CANCEL, "item-not-found"));
        }
        return new Iq(question.result(LAMP.write()).element().toBuilder().lang("en").build());
    }

    private void heard(Jid from, XmlElement name) {
        infos.heard(
                session,
                new Presence(
                        Presence.builder(Presence.Type.AVAILABLE)
                                .attribute("from", from)
                                .child(name)
                                .build()));
    }

    @Test
    void aCommonNameIsVerifiedWithoutTheLanguageOfTheAnswer() {
        Jid other = Jid.parse("nurse@example.org/house");
        heard(ROMEO, COMMON.write());
        heard(other, COMMON.write());
        assertThat(infos.info(session, ROMEO, null, true).features()).containsExactly("urn:a");
        assertThat(infos.info(session, other, null, true)).isEqualTo(LAMP);
        assertThat(questions).containsExactly(COMMON.discoNode());
    }

    @Test
    void aSaferNameIsVerifiedWithTheLanguageOfTheAnswer() {
        CapsHashes safe =
                new CapsHashes(
                        List.of(
                                CapsHashes.hash(
                                                LAMP.withImpliedLang("en"),
                                                "sha-256",
                                                Digest.SHA_256::of)
                                        .orElseThrow()));
        heard(ROMEO, safe.write());
        infos.info(session, ROMEO, null, true);
        infos.forget(session);
        heard(ROMEO, safe.write());
        assertThat(infos.info(session, ROMEO, null, true)).isEqualTo(LAMP.withImpliedLang("en"));
        assertThat(questions).hasSize(1);
    }

    @Test
    void whoDoesNotKnowTheNodeItNamesIsAskedWithoutOne() {
        unknownNode = COMMON.discoNode();
        heard(ROMEO, COMMON.write());
        assertThat(infos.info(session, ROMEO, null, true).features()).containsExactly("urn:a");
        assertThat(questions).containsExactly(COMMON.discoNode(), "");
        assertThatExceptionOfType(StanzaErrorException.class)
                .isThrownBy(() -> infos.info(session, ROMEO, unknownNode, true));
    }

    @Test
    void newNamesOfThoseKnownAreTakenHoweverManyThereAre() {
        heard(ROMEO, new Caps("sha-1", "urn:lamp", "old").write());
        for (int i = 0; i < 5_000; i++) {
            heard(Jid.parse("somebody" + i + "@example.org/house"), COMMON.write());
        }
        heard(ROMEO, COMMON.write());
        infos.info(session, ROMEO, null, true);
        assertThat(questions).containsExactly(COMMON.discoNode());
    }
}
