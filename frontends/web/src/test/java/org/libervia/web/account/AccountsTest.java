package org.libervia.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.session.Session;
import org.libervia.web.session.Sessions;
import org.libervia.web.trial.MemoryProfiles;

class AccountsTest {
    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.1");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final MemoryProfiles people =
            new MemoryProfiles()
                    .person("alice", "secret", "xmpp-alice")
                    .person("bob", "", "xmpp-bob")
                    .person("open", "", "xmpp-open")
                    .person("libervia", "", "xmpp-service");
    private final Sessions sessions = new Sessions(Duration.ofHours(2), 100, () -> now);
    private final Accounts accounts = accounts(true);

    private Accounts accounts(boolean registration) {
        FacetRegistry facets = new FacetRegistry();
        facets.add(ProfilesFacet.class, people);
        facets.add(AccountsFacet.class, people);
        facets.add(BackendFacet.class, people);
        return new Accounts(
                new EmbeddedBridge(facets, new SignalHub()),
                sessions,
                registration,
                List.of("open", "alice"),
                Set.of("libervia"),
                () -> now,
                Duration.ofMillis(1));
    }

    private LoginOutcome login(String name, String password) {
        return accounts.login(sessions.fresh(), HOME, name, password);
    }

    private static String profile(LoginOutcome outcome) {
        return outcome instanceof LoginOutcome.Done(Session session)
                ? session.profile().orElse("nobody")
                : outcome.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "alice, secret, alice",
        "alice@example.org, secret, alice",
        "' alice ', secret, alice",
        "bob, xmpp-bob, bob",
        "open, '', open"
    })
    void aRightPasswordOpens(String name, String password, String profile) {
        assertThat(profile(login(name, password))).isEqualTo(profile);
        assertThat(people.connected).contains(profile);
    }

    @ParameterizedTest
    @CsvSource({
        "alice, wrong",
        "alice, ''",
        "alice, xmpp-alice",
        "bob, ''",
        "nobody, secret",
        "nobody@example.org, secret",
        "@ALL@, secret",
        "libervia, xmpp-service",
        "libervia@example.org, xmpp-service",
        "'', ''",
        "a b@c@d, x",
        "guest@@1234, x"
    })
    void anythingElseIsRefusedWithoutSayingWhy(String name, String password) {
        assertThat(login(name, password)).isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    void anAccountOfElsewhereGetsAProfile() {
        people.accounts.put(Jid.parse("carol@elsewhere.net"), "hers");
        assertThat(profile(login("carol@elsewhere.net", "hers"))).isEqualTo("carol@elsewhere.net");
        assertThat(login("dave@elsewhere.net", "wrong"))
                .isEqualTo(new LoginOutcome.AccountRefused());
        assertThat(people.profiles).containsKey("carol@elsewhere.net");
        assertThat(people.profiles).doesNotContainKey("dave@elsewhere.net");
        assertThat(accounts(false).login(sessions.fresh(), HOME, "erin@elsewhere.net", "hers"))
                .isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    void aServerWithoutANameIsNotAsked() {
        people.accounts.put(Jid.parse("carol@192.0.2.7"), "hers");
        assertThat(login("carol@192.0.2.7", "hers")).isEqualTo(new LoginOutcome.Refused());
        assertThat(login("carol@[2001:db8::7]", "hers")).isEqualTo(new LoginOutcome.Refused());
        assertThat(people.profiles).doesNotContainKey("carol@192.0.2.7");
    }

    @Test
    void aServerThatIsSilentIsTold() {
        people.trouble = Problem.TIMEOUT;
        assertThat(login("alice", "secret")).isEqualTo(new LoginOutcome.NoReply());
        people.trouble = Problem.CERTIFICATE;
        assertThat(login("alice", "secret")).isInstanceOf(LoginOutcome.Failed.class);
    }

    @Test
    void whatWasConnectedForSomebodyIsDisconnectedAfterThem() {
        people.connected.add("bob");
        LoginOutcome alice = login("alice", "secret");
        LoginOutcome bob = login("bob", "xmpp-bob");
        accounts.logout(((LoginOutcome.Done) bob).session());
        accounts.logout(((LoginOutcome.Done) alice).session());
        await().untilAsserted(() -> assertThat(people.disconnected).containsExactly("alice"));
    }

    @Test
    void whoLogsInTwiceStaysConnected() {
        Session first = ((LoginOutcome.Done) login("alice", "secret")).session();
        Session second =
                ((LoginOutcome.Done) accounts.login(first, HOME, "alice", "secret")).session();
        assertThat(people.connected).contains("alice");
        assertThat(people.disconnected).isEmpty();
        accounts.logout(second);
        await().untilAsserted(() -> assertThat(people.disconnected).containsExactly("alice"));
    }

    @Test
    void anAccountIsBoundedHoweverItsNameIsWritten() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("alice@example.org/" + i, "wrong"))
                    .isEqualTo(new LoginOutcome.Refused());
        }
        assertThat(login("alice", "secret")).isInstanceOf(LoginOutcome.TooMany.class);
    }

    @Test
    void attemptsAreBoundedForAnAccountAndAnAddress() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("alice", "wrong")).isEqualTo(new LoginOutcome.Refused());
        }
        assertThat(login("ALICE", "secret")).isInstanceOf(LoginOutcome.TooMany.class);
        assertThat(profile(login("bob", "xmpp-bob"))).isEqualTo("bob");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(profile(login("alice", "secret"))).isEqualTo("alice");
        InetAddress other = InetAddress.ofLiteral("2001:db8::1");
        InetAddress neighbour = InetAddress.ofLiteral("2001:db8::2");
        for (int i = 0; i < 30; i++) {
            accounts.login(sessions.fresh(), other, "name" + i, "wrong");
        }
        assertThat(accounts.login(sessions.fresh(), neighbour, "bob", "xmpp-bob"))
                .isInstanceOf(LoginOutcome.TooMany.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Upper, a@b.org, long enough, LOGIN",
        "'with space', a@b.org, long enough, LOGIN",
        "'', a@b.org, long enough, LOGIN",
        "frank, nonsense, long enough, EMAIL",
        "frank, a@b, long enough, EMAIL",
        "frank, a@b.org, short, PASSWORD"
    })
    void fieldsAreCheckedHere(String login, String email, String password, String field) {
        assertThat(accounts.register(HOME, login, email, password))
                .isEqualTo(
                        new RegistrationOutcome.Invalid(RegistrationOutcome.Field.valueOf(field)));
        assertThat(people.profiles).hasSize(4);
    }

    @Test
    void whoRegistersCanLogIn() {
        assertThat(accounts.register(HOME, "frank", "", "long enough"))
                .isEqualTo(new RegistrationOutcome.Done("frank"));
        assertThat(profile(login("frank", "long enough"))).isEqualTo("frank");
        assertThat(accounts.register(HOME, "frank", "", "long enough"))
                .isEqualTo(new RegistrationOutcome.Taken());
        assertThat(accounts.register(HOME, "alice", "", "long enough"))
                .isEqualTo(new RegistrationOutcome.Taken());
        people.trouble = Problem.CERTIFICATE;
        assertThat(accounts.register(HOME, "grace", "", "long enough"))
                .isEqualTo(new RegistrationOutcome.InvalidCertificate());
    }

    @Test
    void registrationsAreBoundedAndCanBeForbidden() {
        assertThat(accounts(false).register(HOME, "frank", "", "long enough"))
                .isEqualTo(new RegistrationOutcome.NotAllowed());
        for (int i = 0; i < 20; i++) {
            assertThat(accounts.register(HOME, "person" + i, "", "long enough"))
                    .isInstanceOf(RegistrationOutcome.Done.class);
        }
        assertThat(accounts.register(HOME, "another", "", "long enough"))
                .isInstanceOf(RegistrationOutcome.TooMany.class);
    }
}
