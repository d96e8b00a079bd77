package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfileInfo;

class ProfilesTest {
    @TempDir Path directory;
    private KernelBox box;

    @BeforeEach
    void start() {
        box = KernelBox.offline(directory);
    }

    @AfterEach
    void stop() {
        box.close();
    }

    private void restart() {
        box.close();
        box = KernelBox.offline(directory);
    }

    @Test
    void aNewProfileIsListedAndItsSessionIsStarted() {
        box.profile("romeo", "romeo@example.net", "wherefore", "xmpp secret");
        ProfileInfo romeo = box.profiles().info("romeo");
        assertThat(romeo.isDefault()).isTrue();
        assertThat(romeo.sessionStarted()).isTrue();
        assertThat(romeo.protectedByPassword()).isTrue();
        assertThat(box.profiles().xmppPassword("romeo")).isEqualTo("xmpp secret");
        assertThat(box.profiles().list(true, false)).containsExactly(romeo);
        assertThat(box.profiles().list(false, true)).isEmpty();
    }

    @Test
    void theFirstProfileIsTheDefaultUntilAnotherIsChosen() {
        refused(Problem.PROFILE_UNKNOWN, () -> box.profiles().defaultProfile());
        box.profile("b", "b@example.net", null, "x");
        box.profile("a", "a@example.net", null, "x");
        assertThat(box.profiles().resolve("@DEFAULT@")).isEqualTo("b");
        box.profiles().makeDefault("a");
        assertThat(box.profiles().resolve("@DEFAULT@")).isEqualTo("a");
        box.profiles().delete("a", false);
        assertThat(box.profiles().resolve("@DEFAULT@")).isEqualTo("b");
    }

    @Test
    void afterARestartThePasswordIsNeededOnceAndThenNotAgain() {
        box.profile("romeo", "romeo@example.net", "wherefore", "xmpp secret");
        restart();
        refused(Problem.SESSION_NOT_STARTED, () -> box.profiles().xmppPassword("romeo"));
        refused(Problem.PASSWORD, () -> box.profiles().startSession("romeo", null));
        refused(Problem.PASSWORD, () -> box.profiles().startSession("romeo", "wrong"));
        assertThat(box.profiles().startSession("romeo", "wherefore")).isFalse();
        assertThat(box.profiles().startSession("romeo", "")).isTrue();
        assertThat(box.profiles().startSession("romeo", null)).isTrue();
        refused(Problem.PASSWORD, () -> box.profiles().startSession("romeo", "wrong"));
        assertThat(box.profiles().xmppPassword("romeo")).isEqualTo("xmpp secret");
    }

    @Test
    void aChangedPasswordOpensTheSameSecrets() {
        box.profile("romeo", "romeo@example.net", "old", "xmpp secret");
        box.profiles().modify("romeo", new ProfileChange("new", null, null, null));
        restart();
        refused(Problem.PASSWORD, () -> box.profiles().startSession("romeo", "old"));
        box.profiles().startSession("romeo", "new");
        assertThat(box.profiles().xmppPassword("romeo")).isEqualTo("xmpp secret");
    }

    @Test
    void aProfileWithoutPasswordIsAllowedAndWarnedOf() {
        box.profile("romeo", "romeo@example.net", null, "xmpp secret");
        assertThat(box.heard(Note.class))
                .singleElement()
                .satisfies(note -> assertThat(note.level()).isEqualTo(Note.Level.WARNING));
        restart();
        assertThat(box.profiles().startSession("romeo", null)).isFalse();
    }

    @Test
    void secretsAreNowhereInTheFiles() throws Exception {
        box.profile("romeo", "romeo@example.net", "wherefore", "xmpp secret");
        box.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String content =
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain("wherefore").doesNotContain("xmpp secret");
            }
        }
        box = KernelBox.offline(directory);
    }

    @Test
    void severalProfilesMayHaveOneAccount() {
        box.profile("work", "romeo@example.net", null, "x");
        box.profile("home", "romeo@example.net", null, "x");
        assertThat(box.profiles().list(true, true)).hasSize(2);
    }

    @Test
    void aNameIsTakenOnce() {
        box.profile("romeo", "romeo@example.net", null, "x");
        refused(Problem.CONFLICT, () -> box.profile("romeo", "other@example.net", null, "x"));
        box.profile("juliet", "juliet@example.net", null, "x");
        refused(Problem.CONFLICT, () -> box.profiles().rename("juliet", "romeo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@romeo", "ro\nmeo"})
    void someNamesCantBe(String name) {
        refused(Problem.BAD_ARGUMENT, () -> box.profile(name, "romeo@example.net", null, "x"));
    }

    @Test
    void aRenamedProfileKeepsAllThatItHas() {
        box.profile("romeo", "romeo@example.net", "p", "xmpp secret");
        box.parameters().set("romeo", "General", "History", "30", -1);
        box.profiles().rename("romeo", "montague");
        refused(Problem.PROFILE_UNKNOWN, () -> box.profiles().info("romeo"));
        assertThat(box.profiles().xmppPassword("montague")).isEqualTo("xmpp secret");
        assertThat(box.parameters().get("montague", "General", "History", -1).value())
                .isEqualTo("30");
    }

    @Test
    void aDeletedProfileIsGoneWithItsData() {
        box.profile("romeo", "romeo@example.net", null, "x");
        box.privateData().set("romeo", "urn:x", "k", "1");
        box.profiles().delete("romeo", false);
        refused(Problem.PROFILE_UNKNOWN, () -> box.profiles().info("romeo"));
        box.profile("romeo", "romeo@example.net", null, "x");
        assertThat(box.privateData().get("romeo", "urn:x", "k")).isNull();
    }

    @Test
    void aComponentNeedsAnEntryPointThatIsThere() {
        refused(
                Problem.MISSING_FEATURE,
                () ->
                        box.profiles()
                                .create(
                                        new NewProfile(
                                                "gateway",
                                                Jid.parse("gateway.example.net"),
                                                "",
                                                "secret",
                                                "ap-gateway",
                                                false,
                                                null,
                                                null)));
        assertThat(box.profiles().list(true, true)).isEmpty();
    }

    @Test
    void privateDataIsJson() {
        box.profile("romeo", "romeo@example.net", null, "x");
        box.privateData().set("romeo", "urn:x", "k", "{\"a\": [1, null]}");
        assertThat(box.privateData().get("romeo", "urn:x", "k")).isEqualTo("{\"a\": [1, null]}");
        box.privateData().delete("romeo", "urn:x", "k");
        assertThat(box.privateData().get("romeo", "urn:x", "k")).isNull();
        refused(Problem.DATA, () -> box.privateData().set("romeo", "urn:x", "k", "{"));
        refused(Problem.DATA, () -> box.privateData().set("romeo", "urn:x", "k", "1 2"));
    }

    private static void refused(Problem problem, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
