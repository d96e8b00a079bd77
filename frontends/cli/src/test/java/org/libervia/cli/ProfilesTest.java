package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;
import org.libervia.domain.Note;

class ProfilesTest {
    private final World world = new World();
    private final Li li = new Li(world);

    @BeforeEach
    void addBob() {
        world.profiles.add("bob", "bob@example.org", "secret");
    }

    @Test
    void connectingAsksForThePasswordUntilItIsRight() {
        Li.Result result = li.knowing("wrong", "worse", "secret").run("profile connect -p bob");

        assertThat(result.exitCode()).isZero();
        assertThat(li.prompts()).hasSize(3).first().isEqualTo("Password of profile \"bob\": ");
        assertThat(result.err()).contains("try again");
        assertThat(world.profiles.isConnected("bob")).isTrue();
    }

    @Test
    void aPasswordOnTheCommandLineIsTriedOnce() {
        assertThat(li.run("profile connect --pwd wrong").exitCode()).isEqualTo(1);
        assertThat(li.prompts()).isEmpty();
        assertThat(li.run("profile connect --pwd secret").exitCode()).isZero();
    }

    @Test
    void withoutAnAnswerTheOptionForThePasswordIsNamed() {
        Li.Result result = li.run("profile connect");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(li.prompts()).hasSize(1);
        assertThat(result.err()).contains("\"bob\" is locked", "--pwd PASSWORD");
    }

    @Test
    void anyCommandCanConnectFirst() {
        Li.Result result = li.run("roster get -cp bob --pwd secret");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(world.profiles.isConnected("bob")).isTrue();
    }

    @Test
    void optionsCanBeAbbreviated() {
        Li.Result result = li.run("param get --start --prof bob --pwd secret");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(world.profiles.isConnected("bob")).isFalse();
        assertThat(world.profiles.info("bob").sessionStarted()).isTrue();
    }

    @Test
    void aClosedSessionIsSaidToNeedOpening() {
        Li.Result result = li.run("param get");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("--start-session");
    }

    @Test
    void disconnectingKeepsTheSession() {
        li.run("profile connect --pwd secret");
        assertThat(li.run("profile disconnect").exitCode()).isZero();
        assertThat(world.profiles.isConnected("bob")).isFalse();
        assertThat(li.run("message history").exitCode()).isZero();
    }

    @Test
    void profilesAreCreatedChangedRenamedAndDeleted() {
        li.run("profile create carol -j carol@example.org -p pw -x xmpp -A");
        assertThat(li.run("profile info -p carol --show-password").out())
                .contains("jid: carol@example.org")
                .contains("autoconnect: true")
                .contains("xmpp_password: xmpp");

        assertThat(li.run("profile modify -p carol -A false -w new -D").exitCode()).isZero();
        assertThat(li.run("profile info -O json-raw").out())
                .contains("\"profile\": \"carol\"")
                .contains("\"autoconnect\": false")
                .contains("\"default\": true");

        assertThat(li.run("profile rename carol caroline").exitCode()).isZero();
        assertThat(li.run("profile default").out()).isEqualTo("caroline\n");

        assertThat(li.typing("no\n").run("profile delete caroline").exitCode()).isEqualTo(20);
        assertThat(li.typing("y\n").run("profile delete caroline").exitCode()).isZero();
        assertThat(li.run("profile list").out()).isEqualTo("bob\n");
    }

    @Test
    void aConnectedProfileIsDeletedOnlyByForce() {
        li.run("profile connect --pwd secret");
        assertThat(li.typing("y\n").run("profile delete bob").exitCode()).isEqualTo(1);
        assertThat(li.run("profile delete bob -f").exitCode()).isZero();
    }

    @Test
    void componentsAreListedApart() {
        li.run("profile create gateway -j gw.example.org -C ap-gateway -x secret");

        assertThat(li.run("profile list -c").out()).isEqualTo("bob\n");
        assertThat(li.run("profile list --components").out()).isEqualTo("gateway\n");
    }

    @Test
    void anAddressThatIsLeftOutIsToldByTheBackend() {
        assertThat(li.run("profile create dora -q").exitCode()).isZero();
        assertThat(world.profiles.info("dora").jid()).hasToString("dora@example.org");
    }

    @Test
    void whatTheBackendWarnsOfIsPrintedUnlessOneWantsQuiet() {
        assertThat(li.run("profile create dora -j dora@example.org").err())
                .isEqualTo("Warning: dora: No profile password. Set one with li profile modify.\n");
        assertThat(li.run("profile create -q emil -j emil@example.org").err()).isEmpty();
        Li.Result shell =
                li.typing("profile create fay -j fay@example.org\n").run("shell -cp dora");
        assertThat(shell.err()).contains("Warning: fay: No profile password.");
    }

    @Test
    void whatConcernsAnotherProfileIsNotPrinted() {
        world.profiles.whenConnected(profile -> {
            world.hub.emit(new Note("other", Note.Level.WARNING, "Odd", "Elsewhere."));
            world.hub.emit(new Note("", Note.Level.INFO, "Soon", "A\u009bb."));
            world.hub.emit(new Note(profile, Note.Level.INFO, "Here", "Well."));
        });
        assertThat(li.run("profile connect --pwd secret").err())
                .isEqualTo("Soon. A\u009bb.\nbob: Here. Well.\n"); // as it is, in a file
        li.run("profile disconnect");
        assertThat(li.atTerminal().run("profile connect --pwd secret").err())
                .startsWith("Soon. A\uFFFDb.\n");
    }

    @Test
    void anAccountIsRegisteredWithItsProfileAndDeletedOnceConfirmed() {
        Li.Result result = li.run("account create dave@example.org pw -p dave -e d@example.org");

        assertThat(result.out()).contains("dave@example.org is registered", "\"dave\" is created");
        li.run("account modify new -c -p dave");
        assertThat(world.accounts.passwords.values()).containsExactly("new");
        assertThat(li.typing("\n").run("account delete -p dave").exitCode()).isEqualTo(20);
        assertThat(li.typing("y\n").run("account delete -p dave").out())
                .contains("dave@example.org of profile \"dave\"");
        assertThat(world.accounts.passwords).isEmpty();
    }
}
