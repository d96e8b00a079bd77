package org.libervia.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class SettingsTest {
    private static final Option<String> DOMAIN = Option.text("xmpp_domain", null, "the domain");
    private static final Option<Map<String, Object>> HOSTS = Option.dict("hosts_dict", "hosts");

    @TempDir Path root;
    private final Map<String, String> variables = new HashMap<>();

    private Path home() {
        return root.resolve("home/romeo");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Surroundings around() {
        return new Surroundings(variables, home(), root);
    }

    private Settings settings() {
        return Settings.load(around(), null);
    }

    @Test
    void withoutAnyFileThereAreTheStandards() {
        Directories directories = settings().directories();
        assertThat(directories.local()).isEqualTo(home().resolve(".local/share/libervia"));
        assertThat(directories.pid()).isEqualTo(directories.local());
        assertThat(directories.log()).isEqualTo(directories.local());
        assertThat(directories.runtime()).isEqualTo(directories.local());
        assertThat(directories.downloads()).isEqualTo(home().resolve("Downloads/libervia"));
        assertThat(directories.media()).isEqualTo(Path.of("/usr/share/libervia/media"));
    }

    @Test
    void filesGoOverEachOtherInTheirOrder() throws IOException {
        List<String> ascending =
                List.of(
                        "etc/_libervia.conf",
                        "etc/libervia.conf",
                        "home/romeo/libervia.conf",
                        "home/romeo/.libervia.conf",
                        "etc/xdg/libervia/libervia.conf",
                        "home/romeo/.config/libervia/libervia.conf",
                        "etc/xdg/sat/libervia.conf",
                        "home/romeo/.config/sat/libervia.conf",
                        "etc/_sat.conf",
                        "etc/sat.conf",
                        "home/romeo/.sat.conf",
                        "home/romeo/.config/libervia/sat.conf",
                        "home/romeo/.config/sat/sat.conf");
        for (String file : ascending) {
            write(file, "[DEFAULT]\nxmpp_domain = " + file + "\n");
            assertThat(settings().get(DOMAIN)).isEqualTo(file);
        }
    }

    @Test
    void xdgVariablesMoveThePlaces() throws IOException {
        variables.put("XDG_CONFIG_HOME", root.resolve("cfg").toString());
        variables.put("XDG_DATA_HOME", root.resolve("data").toString());
        variables.put("XDG_RUNTIME_DIR", root.resolve("run").toString());
        variables.put(
                "XDG_CONFIG_DIRS",
                root.resolve("first") + ":" + root.resolve("second") + ":relative");
        write("second/libervia/libervia.conf", "[DEFAULT]\nxmpp_domain = second\n");
        assertThat(settings().get(DOMAIN)).isEqualTo("second");
        write("first/libervia/libervia.conf", "[DEFAULT]\nxmpp_domain = first\n");
        assertThat(settings().get(DOMAIN)).isEqualTo("first");
        write("cfg/libervia/libervia.conf", "[DEFAULT]\nxmpp_domain = own\n");
        assertThat(settings().get(DOMAIN)).isEqualTo("own");
        assertThat(settings().directories().local()).isEqualTo(root.resolve("data/libervia"));
        assertThat(settings().directories().runtime()).isEqualTo(root.resolve("run/libervia"));
    }

    @Test
    void theEnvironmentGoesOverFilesAndIntoReferences() throws IOException {
        write("home/romeo/.libervia.conf", "[DEFAULT]\nxmpp_domain = file\nlocal_dir = /file\n");
        variables.put("LIBERVIA_XMPP_DOMAIN", "100% env");
        variables.put("LIBERVIA_LOCAL_DIR", "~/env");
        variables.put("LIBERVIA_BRIDGE", "");
        assertThat(settings().get(DOMAIN)).isEqualTo("100% env");
        assertThat(settings().directories().log()).isEqualTo(home().resolve("env"));
        assertThat(settings().get(Option.text("bridge", "socket", "the bridge")))
                .isEqualTo("socket");
    }

    @Test
    void logOptionsMayHaveTheNameOfEarlierVersions() {
        Option<String> level = Option.text("log_level", "info", "the level");
        variables.put("SAT_LOG_LEVEL", "debug");
        assertThat(settings().get(level)).isEqualTo("debug");
        variables.put("LIBERVIA_LOG_LEVEL", "error");
        assertThat(settings().get(level)).isEqualTo("error");
    }

    @Test
    void aFileThatIsNamedIsTheOnlyOne() throws IOException {
        write("home/romeo/.libervia.conf", "[DEFAULT]\nxmpp_domain = usual\nother = 1\n");
        write("special.conf", "[DEFAULT]\nxmpp_domain = special\n");
        assertThat(Settings.load(around(), root.resolve("special.conf")).get(DOMAIN))
                .isEqualTo("special");
        variables.put("LIBERVIA_CONFIG", root.resolve("special.conf").toString());
        assertThat(settings().get(DOMAIN)).isEqualTo("special");
        assertThat(settings().text("DEFAULT", "other")).isEmpty();
    }

    @Test
    void aNamedFileThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Settings.load(around(), root.resolve("absent.conf")))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.CONFIGURATION))
                .hasMessageContaining("absent.conf");
    }

    @Test
    void sectionsInheritFromDefault() throws IOException {
        write(
                "etc/libervia.conf",
                "[DEFAULT]\nxmpp_domain = all\n[plugin account]\nreserved_list = a\n[component x]\nxmpp_domain = own\n");
        Settings settings = settings();
        assertThat(settings.get(DOMAIN.in("plugin account"))).isEqualTo("all");
        assertThat(settings.get(DOMAIN.in("component x"))).isEqualTo("own");
        assertThat(settings.get(DOMAIN.in("nowhere"))).isEqualTo("all");
        assertThat(settings.text("component x", "XMPP_Domain")).contains("own");
    }

    @Test
    void valuesReferToEachOther() throws IOException {
        write(
                "etc/libervia.conf",
                "[DEFAULT]\nbase = /srv\nxmpp_domain = %(Base)s/%(sub)s at 5%%\nsub = x\n[s]\nbase = /own\n");
        assertThat(settings().get(DOMAIN)).isEqualTo("/srv/x at 5%");
        assertThat(settings().get(DOMAIN.in("s"))).isEqualTo("/own/x at 5%");
    }

    @Test
    void badReferencesAreReportedWithTheirPlace() throws IOException {
        for (String value :
                List.of("%(absent)s", "50%", "%(x", "%(xmpp_domain)s", "%(base)d", "%()s")) {
            write("etc/libervia.conf", "[DEFAULT]\nbase = 1\nxmpp_domain = " + value + "\n");
            assertThatThrownBy(() -> settings().get(DOMAIN))
                    .as(value)
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining(
                            "libervia.conf, line 3: the option “xmpp_domain” of section [DEFAULT] can't be used");
        }
    }

    @Test
    void anOptionWithoutValueIsNamedWhenItIsNeeded() {
        assertThat(settings().find(DOMAIN)).isEmpty();
        assertThatThrownBy(() -> settings().get(DOMAIN))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("xmpp_domain")
                .hasMessageContaining(".config/libervia/libervia.conf");
    }

    @Test
    void jsonIsRead() throws IOException {
        write(
                "etc/libervia.conf",
                "[DEFAULT]\nhosts_dict = {\"example.org\": {\"host\": \"127.0.0.1\", \"port\": 5222},\n    \"b\": \"c\"}\n");
        assertThat(settings().get(HOSTS))
                .isEqualTo(
                        Map.of("example.org", Map.of("host", "127.0.0.1", "port", 5222), "b", "c"));
        write("etc/libervia.conf", "[DEFAULT]\nhosts_dict = [1]\n");
        assertThatThrownBy(() -> settings().get(HOSTS))
                .hasMessageContaining("line 2")
                .hasMessageContaining("JSON object");
        write("etc/libervia.conf", "[DEFAULT]\nhosts_dict = {\"a\"\n");
        assertThatThrownBy(() -> settings().get(HOSTS))
                .hasMessageContaining("line 2")
                .hasMessageContaining("JSON");
    }

    @Test
    void aFileThatCanNotBeUnderstoodStopsTheProgramWithEveryPlace() throws IOException {
        write("etc/libervia.conf", "[DEFAULT]\na = 1\na = 2\n");
        write("home/romeo/.libervia.conf", "no section\n");
        assertThatThrownBy(this::settings)
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.CONFIGURATION))
                .hasMessageContaining("etc/libervia.conf, line 3")
                .hasMessageContaining(".libervia.conf, line 1");
    }

    @Test
    void aFileInAnotherEncodingIsLeftOutWithAWord() throws IOException {
        Files.createDirectories(home());
        Files.write(
                home().resolve(".libervia.conf"),
                "[DEFAULT]\na = é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(settings().review(List.of()))
                .anySatisfy(finding ->
                        assertThat(finding.toString())
                                .contains(".libervia.conf")
                                .contains("UTF-8"));
    }

    @Test
    void theReviewTellsOfUnknownAndMalformedEntries() throws IOException {
        write(
                "etc/libervia.conf",
                "[DEFAULT]\nxmpp_domian = x\nack_timeout = soon\n[plugn muc]\na = 1\n[jp]\neditor = vi\n");
        Option<Integer> timeout = Option.number("ack_timeout", 35, 1, 600, "seconds");
        List<Option<?>> declared = new ArrayList<>(Directories.options());
        declared.addAll(
                List.of(
                        DOMAIN,
                        timeout,
                        Option.text("default_muc", null, "a room").in("plugin muc")));
        String file = root.resolve("etc/libervia.conf").toString();
        assertThat(settings().review(declared).stream().map(Finding::toString))
                .containsExactlyInAnyOrder(
                        file
                                + ", line 2: the option “xmpp_domian” is unknown: is “xmpp_domain” meant?",
                        file
                                + ", line 5: nobody reads the section [plugn muc]: is [plugin muc] meant?",
                        file
                                + ", line 3: the option “ack_timeout” of section [DEFAULT] can't be used: it must be a whole number from 1"
                                + " to 600");
    }

    @Test
    void anOptionThatNobodyReadsAnyMoreIsSaidToHaveNoEffect() throws IOException {
        write("etc/libervia.conf", "[DEFAULT]\nbridge = dbus\n");
        assertThat(
                        settings()
                                .review(
                                        List.of(
                                                Option.withoutEffect(
                                                        "bridge", "there is one bridge only"))))
                .singleElement()
                .hasToString(
                        root.resolve("etc/libervia.conf")
                                + ", line 2: the option “bridge” has no effect: there is one bridge only");
        assertThat(settings().text("DEFAULT", "bridge")).contains("dbus");
    }

    @Test
    void anOptionThatOthersReferToIsNotUnknown() throws IOException {
        write("etc/libervia.conf", "[DEFAULT]\nbase = /srv\nxmpp_domain = %(base)s\n");
        List<Option<?>> declared = new ArrayList<>(Directories.options());
        declared.add(DOMAIN);
        assertThat(settings().review(declared)).isEmpty();
    }

    @Test
    void secretsAreKnownByTheirNames() {
        assertThat(Option.text("email_password", null, "").isSecret()).isTrue();
        assertThat(Option.text("passphrase", null, "").isSecret()).isTrue();
        assertThat(DOMAIN.isSecret()).isFalse();
        assertThat(Optional.of(Option.text("database_url", null, "")).map(Option::isSecret))
                .contains(true);
    }
}
