package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.backend.feature.Session;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.account.SessionInfo;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

class ConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path directory;
    private final ListeningFeature feature = new ListeningFeature();
    private XmppServer server;
    private KernelBox box;

    @BeforeEach
    void start() {
        server = Servers.prosody();
        box = KernelBox.at(server, directory, feature);
    }

    @AfterEach
    void stop() {
        if (box != null) {
            box.close();
        }
    }

    @Test
    void aProfileConnectsAndTheSessionTellsHow() {
        server.createAccount("kc-romeo", "secret");
        box.profile("romeo", "kc-romeo@xmpp.test", null, "secret");
        assertThat(box.profiles().connect("romeo", null)).isFalse();
        assertThat(box.profiles().connect("romeo", null)).isTrue();
        SessionInfo info = box.profiles().session("romeo");
        assertThat(info.jid().toString()).startsWith("kc-romeo@xmpp.test/libervia.");
        assertThat(info.tls()).startsWith("TLSv1.");
        assertThat(info.mechanism()).startsWith("SCRAM-");
        assertThat(info.resumable()).isTrue();
        assertThat(box.heard(ProfileConnected.class))
                .containsExactly(new ProfileConnected("romeo", info.jid()));
        assertThat(feature.log()).containsExactly("connected romeo", "ready romeo");

        box.profiles().disconnect("romeo");
        assertThat(box.profiles().isConnected("romeo")).isFalse();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(box.heard(ProfileDisconnected.class))
                            .singleElement()
                            .satisfies(gone -> assertThat(gone.retrying()).isFalse());
                    assertThat(feature.log()).endsWith("disconnected romeo");
                });
    }

    @Test
    void theResourceStaysTheSame() {
        server.createAccount("kc-stable", "secret");
        box.profile("stable", "kc-stable@xmpp.test", null, "secret");
        box.profiles().connect("stable", null);
        Jid first = box.profiles().session("stable").jid();
        box.close();
        box = KernelBox.at(server, directory, feature);
        box.profiles().connect("stable", null);
        assertThat(box.profiles().session("stable").jid()).isEqualTo(first);
    }

    @Test
    void aServerThatGivesTokensIsLoggedInToByTokenTheNextTime() {
        assumeTrue(server.serves(VirtualHost.SASL2), "Prosody has no SASL2 modules");
        String account = server.createAccount(VirtualHost.SASL2, "kc-fast", "secret");
        box.close();
        NetworkOptions.Place place =
                new NetworkOptions.Place(server.host(), server.port(Port.STARTTLS));
        NetworkOptions network =
                new NetworkOptions(
                        Map.of(VirtualHost.SASL2.domain(), place), server.caCertificate());
        box = KernelBox.with(directory, network, feature);
        box.profile("fast", account, null, "secret");
        box.profiles().connect("fast", null);
        SessionInfo first = box.profiles().session("fast");
        assertThat(first.mechanism()).startsWith("SCRAM-");
        box.close();
        box = KernelBox.with(directory, network, feature);
        box.profiles().connect("fast", null);
        SessionInfo second = box.profiles().session("fast");
        assertThat(second.mechanism()).startsWith("HT-");
        assertThat(second.jid()).isEqualTo(first.jid());
        box.profiles().modify("fast", new ProfileChange(null, "mistaken", null, null));
        box.profiles().disconnect("fast");
        refused(Problem.AUTHENTICATION, () -> box.profiles().connect("fast", null));
    }

    @Test
    void aWrongPasswordIsToldAsSuchAndTheRightOneHelps() {
        server.createAccount("kc-wrong", "secret");
        box.profile("wrong", "kc-wrong@xmpp.test", null, "mistaken");
        assertThatExceptionOfType(LiberviaException.class)
                .isThrownBy(() -> box.profiles().connect("wrong", null))
                .withMessageEndingWith("li profile modify -p wrong -x PASSWORD.")
                .returns(Problem.AUTHENTICATION, LiberviaException::problem);
        assertThat(box.profiles().isConnected("wrong")).isFalse();
        box.profiles().modify("wrong", new ProfileChange(null, "secret", null, null));
        assertThat(box.profiles().connect("wrong", null)).isFalse();
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedUnlessTheCheckIsTurnedOff() {
        server.createAccount("kc-cert", "secret");
        box.close();
        box =
                KernelBox.with(
                        directory,
                        new NetworkOptions(
                                Map.of(
                                        "xmpp.test",
                                        new NetworkOptions.Place(
                                                server.host(), server.port(Port.STARTTLS))),
                                null),
                        feature);
        box.profile("cert", "kc-cert@xmpp.test", null, "secret");
        refused(Problem.CERTIFICATE, () -> box.profiles().connect("cert", null));
        box.parameters().set("cert", "Connection", "check_certificate", "false", -1);
        box.profiles().connect("cert", null);
        assertThat(box.heard(Note.class)).anyMatch(note -> note.title().contains("Certificate"));
    }

    @Test
    void aServerThatIsNotThereIsToldAsSuch() {
        box.profile("nowhere", "romeo@nowhere.test", null, "secret");
        box.parameters().set("nowhere", "Connection", "Force server", "127.0.0.1", -1);
        box.parameters().set("nowhere", "Connection", "Force port", "1", -1);
        refused(Problem.NETWORK, () -> box.profiles().connect("nowhere", null));
    }

    @Test
    void twoProfilesOnOneAccountTalkToEachOther() {
        server.createAccount("kc-twice", "secret");
        box.profile("one", "kc-twice@xmpp.test", null, "secret");
        box.profile("two", "kc-twice@xmpp.test", null, "secret");
        box.profiles().connect("one", null);
        box.profiles().connect("two", null);
        Jid two = box.profiles().session("two").jid();
        assertThat(two).isNotEqualTo(box.profiles().session("one").jid());
        Session one = box.session("one");
        one.stream().send(ListeningFeature.message(two.toString(), "m1", "hello"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(feature.log()).contains("two got hello", "acknowledged m1"));
    }

    @Test
    void questionsAreAnsweredByTheFeatureThatKnowsThemAndOthersRefused() {
        server.createAccount("kc-ask", "secret");
        box.profile("asker", "kc-ask@xmpp.test", null, "secret");
        box.profile("asked", "kc-ask@xmpp.test", null, "secret");
        box.profiles().connect("asker", null);
        box.profiles().connect("asked", null);
        Jid asked = box.profiles().session("asked").jid();
        Session asker = box.session("asker");
        XmlElement question = XmlElement.empty("question", ListeningFeature.NAMESPACE);
        Iq answer = asker.stream().ask(Iq.get(asked, question));
        assertThat(answer.payload().orElseThrow().text()).isEqualTo("asked");
        assertThatThrownBy(() -> asker.stream().ask(Iq.set(asked, question)))
                .isInstanceOfSatisfying(
                        StanzaErrorException.class,
                        no ->
                                assertThat(no.error().condition())
                                        .isEqualTo("feature-not-implemented"));
        assertThatThrownBy(() -> asker.stream().ask(Iq.get(asked, XmlElement.empty("x", "urn:x"))))
                .isInstanceOfSatisfying(
                        StanzaErrorException.class,
                        no -> assertThat(no.error().condition()).isEqualTo("service-unavailable"));
    }

    @Test
    void aComponentConnectsWithItsEntryPoint() {
        box.profiles()
                .create(
                        new NewProfile(
                                "gateway",
                                Jid.parse("gateway.xmpp.test"),
                                "",
                                server.componentSecret(),
                                "listening",
                                false,
                                server.host(),
                                server.port(Port.COMPONENT)));
        box.profiles().connect("gateway", null);
        assertThat(box.profiles().session("gateway").mechanism()).isEqualTo("component");
        assertThat(box.profiles().list(false, true)).hasSize(1);
        server.createAccount("kc-caller", "secret");
        box.profile("caller", "kc-caller@xmpp.test", null, "secret");
        box.profiles().connect("caller", null);
        box.session("caller").stream()
                .send(ListeningFeature.message("somebody@gateway.xmpp.test", "c1", "to component"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(feature.log()).contains("gateway got to component"));
    }

    @Test
    void profilesThatWantItAreConnectedWhenTheBackendStarts() {
        server.createAccount("kc-auto", "secret");
        box.profile("auto", "kc-auto@xmpp.test", null, "secret");
        box.profile("locked", "kc-auto@xmpp.test", "profile password", "secret");
        box.profiles().modify("auto", new ProfileChange(null, null, null, true));
        box.parameters().set("locked", "Connection", "autoconnect_backend", "true", -1);
        box.close();
        box = KernelBox.at(server, directory, feature);
        await().atMost(PATIENCE).until(() -> box.profiles().isConnected("auto"));
        assertThat(box.profiles().isConnected("locked")).isFalse();
        assertThat(box.heard(Note.class))
                .anyMatch(note ->
                        note.profile().equals("locked") && note.text().contains("password"));
    }

    @Test
    void aConnectedProfileIsNotDeletedUnlessForced() {
        server.createAccount("kc-gone", "secret");
        box.profile("gone", "kc-gone@xmpp.test", null, "secret");
        box.profiles().connect("gone", null);
        refused(Problem.CONNECTED, () -> box.profiles().delete("gone", false));
        refused(Problem.CONNECTED, () -> box.profiles().rename("gone", "other"));
        box.profiles().delete("gone", true);
        assertThat(box.profiles().list(true, true)).isEmpty();
    }

    @Test
    void whenTheServerComesBackSoDoesTheProfile() {
        try (XmppServer own = Servers.PROSODY.startOwn(ServerOptions.DEFAULT)) {
            own.createAccount("kc-return", "secret");
            box.close();
            box = KernelBox.at(own, directory, feature);
            box.profile("return", "kc-return@xmpp.test", null, "secret");
            box.profiles().connect("return", null);
            own.kill();
            await().atMost(PATIENCE).until(() -> !box.profiles().isConnected("return"));
            own.start();
            await().atMost(PATIENCE).until(() -> box.profiles().isConnected("return"));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(feature.log())
                                    .containsSubsequence(
                                            "ready return", "disconnected return", "ready return"));
            assertThat(box.heard(ProfileDisconnected.class))
                    .first()
                    .satisfies(gone -> assertThat(gone.retrying()).isTrue());
        }
    }

    @Test
    void aMessageThatCannotBeStoredWaitsUntilItCan() {
        Session one = talking("kc-full");
        feature.refuseNext(new LiberviaException(Problem.STORAGE, "The disk is full."));
        String two = box.profiles().session("two").jid().toString();
        one.stream().send(ListeningFeature.message(two, "f1", "first"));
        one.stream().send(ListeningFeature.message(two, "f2", "second"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(feature.log())
                                .containsSubsequence("two got first", "two got second"));
        assertThat(box.heard(Note.class))
                .anyMatch(note -> note.text().contains("The disk is full."));
        assertThat(box.profiles().isConnected("two")).isTrue();
    }

    @Test
    void aMessageThatNobodyCanDealWithIsToldOfAndDoesNotStopTheOthers() {
        Session one = talking("kc-odd");
        feature.refuseNext(new IllegalStateException("a fault of ours"));
        String two = box.profiles().session("two").jid().toString();
        one.stream().send(ListeningFeature.message(two, "o1", "first"));
        one.stream().send(ListeningFeature.message(two, "o2", "second"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feature.log()).contains("two got second"));
        assertThat(feature.log()).doesNotContain("two got first");
        assertThat(box.heard(Note.class)).anyMatch(note -> note.level() == Note.Level.ERROR);
    }

    /** Connects two profiles of one account; returns the session of the first. */
    private Session talking(String account) {
        server.createAccount(account, "secret");
        box.profile("one", account + "@xmpp.test", null, "secret");
        box.profile("two", account + "@xmpp.test", null, "secret");
        box.profiles().connect("one", null);
        box.profiles().connect("two", null);
        return box.session("one");
    }

    private static void refused(Problem problem, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
