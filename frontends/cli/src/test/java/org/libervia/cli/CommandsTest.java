package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.Jid;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;
import org.libervia.domain.contacts.PresenceInfo;

class CommandsTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    @BeforeEach
    void populate() {
        world.contacts.add("bob@example.org", "Bob", true, true, "friends", "work");
        world.contacts.add("carol@example.net", "", false, true);
        world.contacts.requests.add(Jid.parse("eve@example.com"));
        world.contacts.blocked.add(Jid.parse("spam@example.com"));
        Jid desk = Jid.parse("bob@example.org/desk");
        world.contacts.presences.add(new PresenceInfo(desk, "dnd", 1, Map.of("", "writing")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    profile list                   | alice
                    profile default                | alice
                    profile list -C                | ''
                    profile list -O json-raw       | ["alice"]
                    profile list -O json_raw       | ["alice"]
                    roster get                     | Bob (bob@example.org);carol@example.net
                    roster get bob                 | Bob (bob@example.org)
                    -p alice roster get bob        | Bob (bob@example.org)
                    roster -p alice get bob        | Bob (bob@example.org)
                    roster get -v bob              | Bob (bob@example.org);    groups: friends, work
                    roster requests                | eve@example.com
                    roster requests --output-o no-header | eve@example.com
                    blocking list                  | spam@example.com
                    ping example.org               | PONG (0.012 s)
                    ping -d example.org            | 0.012
                    ping example.org -O json-raw   | {"delay": 0.012}
                    info version example.org       | name: Prosody;version: 13.0
                    info find -f urn:xmpp:ping     | example.org
                    info namespaces                | ping: urn:xmpp:ping
                    param get                      | General;Look
                    param get General              | History	20
                    param get General History      | 20
                    param get -a label Look Colour | The colour
                    presence get                   | bob@example.org/desk dnd writing
                    identity get                   | jid: alice@example.org;nicknames: Alice
                    backend config x local_dir     | /var/lib/libervia
                    message sync                   | 3 messages were fetched.
                    message sync -q                | ''
                    message sync -O json-raw       | {"messages": 3}
                    """)
    void everyQuestionHasItsAnswer(String commandLine, String lines) {
        Li.Result result = li.run(commandLine);

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        String expected = lines.isEmpty() ? "" : lines.replace(';', '\n') + "\n";
        assertThat(result.out()).isEqualTo(expected);
    }

    @Test
    void theRosterIsADictionaryByAddress() {
        assertThat(li.run("roster get bob -O json").out())
                .isEqualTo(
                        """
                        {
                            "bob@example.org": {
                                "name": "Bob",
                                "from": true,
                                "to": true,
                                "ask": false,
                                "groups": [
                                    "friends",
                                    "work"
                                ]
                            }
                        }
                        """);
    }

    @Test
    void statisticsCountHostsSubscriptionsAndGroups() {
        assertThat(li.run("roster stats -O json-raw").out())
                .contains("\"contacts\": 2")
                .contains("\"example.net\": {\"contacts\": 1, \"percent\": 50.0}")
                .contains("\"no_from\": 1")
                .contains("\"groups_per_contact\": 1.0");
        assertThat(li.run("roster stats").out()).contains("contacts: 2\nhosts\n    example.net\n");
    }

    @Test
    void groupsAreAddedUnlessTheyReplace() {
        li.run("roster set bob@example.org -g club");
        assertThat(world.contacts.get("alice", Jid.parse("bob@example.org")).groups())
                .containsExactly("club", "friends", "work");

        li.run("roster set bob@example.org -R -n Robert -g club");
        assertThat(world.contacts.get("alice", Jid.parse("bob@example.org")).groups())
                .containsExactly("club");
        assertThat(world.contacts.get("alice", Jid.parse("bob@example.org")).name())
                .isEqualTo("Robert");
    }

    @Test
    void purgingListsAndAsksFirst() {
        world.contacts.add("ghost@example.org", "", false, false);

        Li.Result result = li.typing("y\n").run("roster purge");

        assertThat(result.out()).startsWith("ghost@example.org\nRemove these 1 contacts (y/N)? ");
        assertThat(world.contacts.roster).hasSize(2);
        li.typing("y\n").run("roster purge --no-from");
        assertThat(world.contacts.roster.keySet()).containsExactly(Jid.parse("bob@example.org"));
        assertThat(li.run("roster purge").out()).contains("no contact to remove");
    }

    @Test
    void subscriptionsAreAskedForAndAnswered() {
        li.run("roster subscribe bob");
        li.run("roster accept eve@example.com");
        li.run("roster deny eve@example.com");
        li.run("roster resync");

        assertThat(world.contacts.done)
                .containsExactly(
                        "subscribe bob@example.org",
                        "accept eve@example.com",
                        "deny eve@example.com",
                        "resync");
    }

    @Test
    void discoveryIsDrawnInTables() {
        assertThat(li.run("info disco example.org").out())
                .contains("Features:\n\n    jabber:iq:version\n    urn:xmpp:ping\n")
                .contains(
                        """
                        ┌──────────┬──────┬─────────┐
                        │ category │ type │ name    │
                        ├┄┄┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┄┤
                        │ server   │ im   │ Example │
                        └──────────┴──────┴─────────┘
                        """)
                .contains("colour: red, blue")
                .contains("│ rooms.example.org │");
        assertThat(li.run("info disco example.org -t infos -O json-raw").out())
                .contains("\"identities\": [[\"server\", \"im\", \"Example\"]]")
                .doesNotContain("items");
        assertThat(li.run("info disco example.org -t items -O json-raw").out())
                .isEqualTo("{\"items\": [[\"rooms.example.org\", \"\", \"Rooms\"]]}\n");
    }

    @Test
    void theSessionTellsSinceWhen() {
        assertThat(li.run("info session").out())
                .contains("jid: alice@example.org/desk")
                .contains("started: 15/03/2026 10:00:00 Z (2 hours ago)");
        assertThat(li.run("info session -O json-raw").out())
                .contains("\"started\": \"2026-03-15T10:00:00Z\"");
    }

    @Test
    void devicesAndFeaturesAreLists() {
        assertThat(li.run("info devices -O json-raw").out())
                .contains("\"jid\": \"alice@example.org/desk\"")
                .contains("client/pc Libervia");
        assertThat(li.run("info devices bob").out()).startsWith("jid: bob@example.org/pad\n");
        assertThat(li.run("info plugins").out())
                .contains("ping: Measures round trips.")
                .contains("radio: Plays music.\n    not started: there is no antenna");
        assertThat(li.run("info plugins -O json-raw").out()).contains("\"state\": \"failed\"");
    }

    @Test
    void parametersAreSetSavedAndLoaded(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("parameters.xml");
        li.run("param set Look Colour red");
        li.run("param save " + file);
        li.run("param set Look Colour blue");
        li.run("param load " + file);

        assertThat(Files.readString(file)).isEqualTo("<params>red</params>");
        assertThat(li.run("param get Look Colour").out()).isEqualTo("red\n");
        assertThat(li.run("param save -").out()).isEqualTo("<params>red</params>\n");
        assertThat(li.run("param get Look -O json-raw").out()).isEqualTo("{\"Colour\": \"red\"}\n");
    }

    @Test
    void presenceIsSetWithWordsAndPriority() {
        assertThat(li.run("presence set away lunch -P 5 -s de=Mittag").exitCode()).isZero();
        assertThat(li.run("presence set available").exitCode()).isZero();
        assertThat(li.run("presence active false").exitCode()).isZero();

        assertThat(world.contacts.done)
                .containsExactly(
                        "presence null 'away' {=lunch, de=Mittag} 5", "presence null '' {} null");
        assertThat(world.messages.states).containsExactly("alice active=false");
    }

    @Test
    void blockingTakesManyAndUnblockingAll() {
        li.run("blocking block a@example.com b@example.com");
        assertThat(world.contacts.blocked).hasSize(3);
        li.run("blocking unblock a@example.com");
        assertThat(world.contacts.blocked).hasSize(2);
        assertThat(li.typing("n\n").run("blocking unblock all").exitCode()).isEqualTo(20);
        assertThat(li.run("blocking unblock all -f").exitCode()).isZero();
        assertThat(world.contacts.blocked).isEmpty();
    }

    @Test
    void identityAndPictureArePublished(@TempDir Path directory) throws IOException {
        Path picture = Files.createFile(directory.resolve("me.png"));
        li.run("identity set -n Ally -d Climber");
        li.run("avatar set " + picture);

        assertThat(li.run("identity get -O json-raw").out())
                .contains("\"nicknames\": [\"Ally\"], \"description\": \"Climber\"")
                .contains("\"media_type\": \"image/png\"");
        assertThat(li.run("avatar get").out()).isEqualTo(picture + "\n");
    }

    @Test
    void privateDataAreKept() {
        li.run("private set ui size 3");
        assertThat(li.run("private get ui size").out()).isEqualTo("3\n");
        li.typing("{\"a\": 1}").run("private set ui shape");
        assertThat(li.run("private get ui shape").out()).isEqualTo("{\"a\": 1}\n");
        li.run("private delete ui size");
        assertThat(li.run("private get ui size").exitCode()).isEqualTo(16);
    }

    @Test
    void theBackendTellsHowItIsAndStops() {
        assertThat(li.run("backend status").out()).contains("version: 1.2.3\nready: true\n");
        li.run("backend stop");
        assertThat(world.backend.stopped).isTrue();
    }

    @Test
    void dataCanBeXml() {
        assertThat(li.run("profile list -O xml").out())
                .isEqualTo("<result>\n    <item>alice</item>\n</result>\n");
        assertThat(li.run("info namespaces -O xml").out())
                .contains("<entry key=\"ping\">urn:xmpp:ping</entry>");
    }

    @Test
    void keysCanBeLeftOut() {
        assertThat(li.run("info version example.org --oo no-header").out())
                .isEqualTo("Prosody\n13.0\n");
    }

    @Test
    void aTerminalGetsColours() {
        assertThat(li.atTerminal().run("roster get bob").out())
                .isEqualTo("\u001b[1;33mBob\u001b[0m (bob@example.org)\n");
        assertThat(li.run("roster get nobody").err()).startsWith("\u001b[31m");
    }
}
