package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.backend.feature.HomeDomain;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.config.Finding;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileInfo;

class ConfigurationTest {
    @TempDir Path directory;

    private Settings settings(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("test.conf"), "[DEFAULT]\n" + text);
        return Settings.load(new Surroundings(Map.of(), directory, directory), file);
    }

    @Test
    void administratorsAreKnownByTheirProfiles() {
        try (KernelBox box =
                KernelBox.configured(
                        directory, Map.of("LIBERVIA_ADMINS_LIST", "romeo, somebody"))) {
            box.profile("romeo", "romeo@example.net", null, "x");
            box.profile("juliet", "juliet@example.org", null, "x");
            assertThat(box.profiles().info("romeo").administrator()).isTrue();
            assertThat(box.profiles().list(true, true))
                    .filteredOn(ProfileInfo::administrator)
                    .extracting(ProfileInfo::name)
                    .containsExactly("romeo");
        }
    }

    @Test
    void anAccountWithoutDomainIsOfTheConfiguredOne() {
        try (KernelBox box =
                KernelBox.configured(directory, Map.of("LIBERVIA_XMPP_DOMAIN", "example.org"))) {
            box.profile("juliet", "juliet", null, "x");
            assertThat(box.profiles().info("juliet").jid())
                    .isEqualTo(Jid.parse("juliet@example.org"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "juliet, juliet@example.org",
        "juliet@example.net, juliet@example.net",
        "juliet@host, juliet@host",
        "anonymous.example.net, anonymous.example.net",
        "localhost, localhost",
        "[::1], [::1]",
        "example.org, example.org",
    })
    void onlyALoneWordIsCompleted(String named, String meant) {
        HomeDomain home = new HomeDomain(Jid.parse("example.org"));
        assertThat(home.account(Jid.parse(named))).isEqualTo(Jid.parse(meant));
        assertThat(new HomeDomain(null).account(Jid.parse(named))).isEqualTo(Jid.parse(named));
    }

    @Test
    void aNewProfileIsForTheAccountOfItsNameWhenNoneIsGiven() {
        HomeDomain home = new HomeDomain(Jid.parse("example.org"));
        assertThat(home.address(wanted("juliet", null))).hasToString("juliet@example.org");
        assertThatThrownBy(() -> home.address(wanted("my own", null)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("-j");
        assertThatThrownBy(() -> home.address(wanted("gateway", "echo")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("-j");
        HomeDomain none = new HomeDomain(null);
        assertThatThrownBy(() -> none.address(wanted("juliet", null)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("xmpp_domain");
    }

    private static NewProfile wanted(String name, @Nullable String component) {
        return new NewProfile(name, null, "", null, component, false, null, null);
    }

    @Test
    void theDomainMustBeOne() throws Exception {
        assertThat(HomeDomain.of(settings("xmpp_domain = example.org\n")).domain())
                .isEqualTo(Jid.parse("example.org"));
        for (String wrong : new String[] {"a@example.org", "example.org/r", "@@"}) {
            Settings settings = settings("xmpp_domain = " + wrong + "\n");
            assertThatThrownBy(() -> HomeDomain.of(settings))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining("it must be a domain");
        }
    }

    @Test
    void patienceWithServersIsConfigured() throws Exception {
        assertThat(NetworkOptions.read(settings("")).acknowledgementTimeout())
                .isEqualTo(Duration.ofSeconds(35));
        assertThat(NetworkOptions.read(settings("ack_timeout = 60\n")).acknowledgementTimeout())
                .isEqualTo(Duration.ofSeconds(60));
        Settings hasty = settings("ack_timeout = 0\n");
        assertThatThrownBy(() -> NetworkOptions.read(hasty))
                .hasMessageContaining("must be a whole number from 5 to 3600");
    }

    @Test
    void noOptionOfEarlierVersionsIsUnknown() throws Exception {
        Settings settings =
                settings(
                        """
                        admins_list = romeo
                        xmpp_domain = example.org
                        ack_timeout = 60
                        bridge = dbus
                        pubsub_service = pubsub.example.org
                        """);
        assertThat(settings.review(Kernel.options()))
                .extracting(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).contains("“bridge” has no effect", "socket"),
                        second -> assertThat(second).contains("“pubsub_service” has no effect"));
    }
}
