package org.libervia.cli.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.cli.world.LivePipe;
import org.libervia.cli.world.World;
import org.libervia.domain.Note;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.contacts.PresenceUpdated;

class ChatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final World world = World.withAlice();

    private LivePipe chat() {
        LivePipe chat = new LivePipe(world, "chat bob@example.org");
        awaitText(chat, "Chatting with bob@example.org");
        return chat;
    }

    private static void awaitText(LivePipe chat, String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(chat.printed()).contains(text));
    }

    @Test
    void theHistoryComesFirstThenWhatIsSaid() {
        world.messages.receive("bob@example.org/desk", "Are you there?");
        LivePipe chat = chat();

        chat.type("Yes!");
        awaitText(chat, "alice> Yes!");
        world.messages.receive("bob@example.org/desk", "Fine.");
        world.messages.receive("eve@example.com/x", "Me too.");
        awaitText(chat, "bob> Fine.");

        assertThat(chat.end()).isZero();
        assertThat(chat.printed())
                .containsSubsequence("bob> Are you there?", "Chatting", "alice> Yes!", "bob> Fine.")
                .containsOnlyOnce("Yes!")
                .doesNotContain("Me too");
    }

    @Test
    void whatTheBackendWantsToBeReadIsALineOfTheChat() {
        LivePipe chat = chat();

        world.hub.emit(new Note("alice", Note.Level.ERROR, "Not stored", "The disk is full."));

        awaitText(chat, "Error: alice: Not stored. The disk is full.");
        assertThat(chat.end()).isZero();
    }

    @Test
    void ownMessagesAreToldToBeSentReceivedOrRefused() {
        LivePipe chat = chat();
        chat.type("Hello");
        await().atMost(PATIENCE).until(() -> !world.messages.stored.isEmpty());
        ChatMessage sent = world.messages.stored.getFirst();

        world.hub.emit(new MessageStateChanged("alice", sent.uid(), DeliveryState.SENT, null));
        awaitText(chat, "✓ sent: Hello");
        world.hub.emit(new MessageStateChanged("alice", sent.uid(), DeliveryState.RECEIVED, null));
        awaitText(chat, "✓✓ received: Hello");
        world.hub.emit(new MessageStateChanged("alice", sent.uid(), DeliveryState.FAILED, "full"));
        awaitText(chat, "✗ not delivered: Hello (full)");
        assertThat(chat.end()).isZero();
    }

    @Test
    void presenceWritingAndConnectionAreShown() {
        LivePipe chat = chat();
        Jid desk = Jid.parse("bob@example.org/desk");

        world.hub.emit(new ChatStateChanged("alice", desk, "composing"));
        awaitText(chat, "* bob is writing…");
        world.hub.emit(
                new PresenceUpdated("alice", new PresenceInfo(desk, "away", 0, Map.of("", "tea"))));
        awaitText(chat, "* bob (desk) is away: tea");
        world.hub.emit(new ProfileDisconnected("alice", "The cable is cut.", true));
        awaitText(chat, "! Disconnected: The cable is cut. What you write leaves when");
        world.hub.emit(new ProfileDisconnected("other", "Elsewhere.", true));
        assertThat(chat.end()).isZero();
        assertThat(chat.printed()).doesNotContain("Elsewhere");
    }

    @Test
    void commandsBeginWithASlash() {
        LivePipe chat = chat();

        chat.type("/help");
        awaitText(chat, "/me TEXT");
        chat.type("/who");
        awaitText(chat, "bob is not there");
        chat.type("/dance");
        awaitText(chat, "There is no command /dance");
        chat.type("/history many");
        awaitText(chat, "\"many\" is no number");
        chat.type("/me waves");
        chat.type("//path");
        awaitText(chat, "alice> /path");
        chat.type("/quit");

        assertThat(chat.exitCode()).isZero();
        assertThat(world.messages.stored)
                .extracting(ChatMessage::body)
                .containsExactly("/me waves", "/path");
    }

    @Test
    void aRefusedMessageDoesNotEndTheChat() {
        LivePipe chat = new LivePipe(world, "chat x@refusing.example");
        chat.type("Hello");
        awaitText(chat, "! x@refusing.example refused the message.");
        assertThat(chat.end()).isZero();
    }
}
