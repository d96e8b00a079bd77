package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.Jid;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;
import org.libervia.domain.Page;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;

class MessagesTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    @Test
    void standardInputIsTheMessage() {
        Li.Result result = li.typing("Hello\nBob!\n").run("message send bob@example.org");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEmpty();
        ChatMessage sent = world.messages.stored.getFirst();
        assertThat(sent.bodies()).isEqualTo(Map.of("", "Hello\nBob!"));
        assertThat(sent.to()).isEqualTo(Jid.parse("bob@example.org"));
        assertThat(sent.type()).isEqualTo(MessageType.AUTO);
    }

    @Test
    void subjectLanguageAndTypeCanBeChosen() {
        li.typing("Guten Tag")
                .run("message send bob@example.org -l de -S Tag -L de -t headline -n");

        ChatMessage sent = world.messages.stored.getFirst();
        assertThat(sent.bodies()).isEqualTo(Map.of("de", "\nGuten Tag"));
        assertThat(sent.subjects()).isEqualTo(Map.of("de", "Tag"));
        assertThat(sent.type()).isEqualTo(MessageType.HEADLINE);
    }

    @Test
    void linesCanBeMessagesOfTheirOwn() {
        li.typing("one\n\ntwo\n").run("message send bob@example.org -s");

        assertThat(world.messages.stored)
                .extracting(ChatMessage::body)
                .containsExactly("one", "two");
    }

    @Test
    void aContactIsFoundByItsName() {
        world.contacts.add("bob@example.org", "Bobby", true, true);

        li.typing("Hi").run("message send bobby");

        assertThat(world.messages.stored.getFirst().to()).isEqualTo(Jid.parse("bob@example.org"));
    }

    @Test
    void nothingIsSentToAWordThatIsNobodysName() {
        world.contacts.add("bob@example.org", "Bob", true, true);

        Li.Result result = li.typing("Hi").run("message send bbo");

        assertThat(result.exitCode()).isEqualTo(16);
        assertThat(result.err()).contains("\"bbo\"");
        assertThat(world.messages.stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"message send bob@example.org,''", "message send -s bob@example.org,'\n\n'"})
    void nothingToSendIsSaidWithTheWayToDoIt(String commandLine, String input) {
        Li.Result result = li.typing(input).run(commandLine);

        assertThat(result.exitCode()).isEqualTo(17);
        assertThat(result.err()).contains("echo Hello | li message send bob@example.org");
        assertThat(world.messages.stored).isEmpty();
    }

    @Test
    void aRefusedMessageIsCountedAndEndsWithAnErrorOfTheOther() {
        Li.Result result = li.typing("a\nb\n").run("message send x@refusing.example -s");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("2 of 2 messages could not be sent");
    }

    @Test
    void whatWasSentIsPrintedWhenAnOutputIsChosen() {
        assertThat(li.typing("Hi").run("message send bob@example.org -O json-raw").out())
                .startsWith("{\"uid\": \"m0\", \"timestamp\": \"2026-03-15T12:00:00Z\"")
                .contains("\"message\": {\"\": \"Hi\"}", "\"state\": \"pending\"");
    }

    @Test
    void theHistoryShowsTimeNameAndText() {
        world.messages.receive("bob@example.org/desk", "Hi Alice");
        world.messages.receive(
                "room@muc.example.org/Eve", Map.of("", "Hello all"), MessageType.GROUPCHAT);
        world.messages.receive("eve@example.com", "evil \u001b[2J text");

        assertThat(li.run("message history").out())
                .isEqualTo(
                        """
                        [12:00] bob> Hi Alice
                        [12:00] Eve> Hello all
                        [12:00] eve> evil \ufffd[2J text
                        """);
        assertThat(li.run("message history bob@example.org -O json-raw").out())
                .contains("\"from\": \"bob@example.org/desk\"")
                .doesNotContain("Eve");
        assertThat(li.run("message list -l 1").out()).contains("eve>").contains("(1 unread)");
        assertThat(li.run("message list -l 1 -O json-raw").out()).contains("\"unread\": 1");
        assertThat(li.run("message read eve@example.com").exitCode()).isZero();
        assertThat(li.run("message list -u -l 1").out()).isEmpty();
    }

    @Test
    void historyConditionsAreHandedOn() {
        li.run(
                List.of(
                        "message",
                        "history",
                        "bob@example.org",
                        "-l",
                        "7",
                        "-S",
                        "2 days ago",
                        "-E",
                        "2026-03-15 10:30",
                        "-s",
                        "cake",
                        "-t",
                        "chat",
                        "-b",
                        "m9"));

        assertThat(world.messages.historyQueries)
                .containsExactly(
                        new HistoryQuery(
                                Jid.parse("bob@example.org"),
                                null,
                                null,
                                7,
                                Instant.parse("2026-03-13T12:00:00Z"),
                                Instant.parse("2026-03-15T10:30:00Z"),
                                "m9",
                                null,
                                "cake",
                                List.of(MessageType.CHAT)));
    }

    @Test
    void anArchiveIsAskedForItsNewestOrForAPage() {
        world.messages.receive("bob@example.org", "old");

        assertThat(li.run("message mam").out()).contains("bob> old");
        Li.Result verbose = li.run("message mam -v -W bob@example.org -m 5 -a a3");

        assertThat(verbose.err()).contains("first: a1", "last: a9", "count: 1", "complete: true");
        assertThat(world.messages.archiveQueries)
                .containsExactly(
                        new ArchiveQuery(null, null, null, null, Page.last(20)),
                        new ArchiveQuery(
                                null,
                                null,
                                null,
                                Jid.parse("bob@example.org"),
                                new Page(5, "a3", null, null)));
    }

    @Test
    void chatStatesAreSent() {
        li.run("message state bob@example.org composing");
        assertThat(world.messages.states).containsExactly("bob@example.org composing");
    }
}
