package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;

class ExitCodeTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    profile list                              |  0
                    profile list -p nobody                    |  2
                    roster get -p nobody                      |  1
                    nonsense                                  |  2
                    profile                                   |  2
                    profile nonsense                          |  2
                    profile list --nonsense                   |  2
                    profile list -O telepathy                 |  2
                    profile create alice -j a@example.org     |  3
                    profile delete nobody                     | 16
                    account create                            |  2
                    ping far.example                          |  4
                    roster get nobody@example.org             | 16
                    roster get nobody                         | 16
                    param get General Nonsense                | 16
                    param get Nonsense                        | 16
                    param load /no/such/file                  | 16
                    avatar get                                | 16
                    avatar set /no/such/file                  |  2
                    private get ns key                        | 16
                    identity set                              |  2
                    info find                                 |  2
                    message mam -a 1 -b 2                     |  2
                    message mam --max -4                      |  2
                    message mam --start yesteryear            |  2
                    message send bob@example.org -t info      |  2
                    message send bob@example.org -t nonsense  |  2
                    message state bob@example.org dreaming    |  2
                    presence set sleeping                     |  2
                    blocking unblock -f bob@example.org       |  2
                    profile connect -c --start-session        |  2
                    profile modify                            |  2
                    profile modify -w x --disable-password    |  2
                    profile list -c -C                        |  2
                    roster set                                |  2
                    roster set @@                             |  2
                    """)
    void everyOutcomeHasItsExitCode(String commandLine, int exitCode) {
        Li.Result result = li.run(commandLine);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(result.err()).isNotBlank().doesNotContain("Exception");
        }
    }

    @Test
    void aDisconnectedProfileIsSaidToNeedConnecting() {
        world.profiles.add("bob", "bob@example.org", "");

        Li.Result result = li.run("roster get -p bob");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("\"bob\" is not connected: add -c");
    }

    @Test
    void anExistingAccountOrProfileIsAConflict() {
        assertThat(li.run("account create new@example.org secret").exitCode()).isZero();
        assertThat(li.run("account create new@example.org secret").exitCode()).isEqualTo(19);
        assertThat(li.run("account create other@example.org secret -p alice").exitCode())
                .isEqualTo(19);
        assertThat(world.accounts.passwords).hasSize(1);
    }

    @Test
    void refusingAConfirmationCancels() {
        world.contacts.add("bob@example.org", "Bob", true, true);

        Li.Result result = li.typing("n\n").run("roster delete bob@example.org");

        assertThat(result.exitCode()).isEqualTo(20);
        assertThat(result.out()).contains("(y/N)?");
        assertThat(result.err()).contains("Cancelled");
        assertThat(world.contacts.roster).hasSize(1);
        assertThat(li.typing("").run("roster delete bob@example.org").exitCode()).isEqualTo(20);
        assertThat(li.typing("Y\n").run("roster delete bob@example.org").exitCode()).isZero();
        assertThat(world.contacts.roster).isEmpty();
    }

    @Test
    void aUsageErrorShowsTheUsageOnStandardError() {
        Li.Result result = li.run("profile rename");

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("Usage: li profile rename ")
                .contains("PROFILE NEW_NAME")
                .contains("li profile rename --help");
    }
}
