package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.libervia.feature.messages.HistoryBox.JULIET;
import static org.libervia.feature.messages.HistoryBox.ROMEO;
import static org.libervia.feature.messages.HistoryBox.START;
import static org.libervia.feature.messages.HistoryBox.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.feature.play.PlayedSession;
import org.libervia.store.Engine;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

class DepartureTest {
    private static final String TOO_LONG = "a".repeat(PlayedSession.MOST);

    @TempDir Path directory;
    private final List<Signal> signals = new ArrayList<>();
    private HistoryBox box;
    private Outbox outbox;
    private Departure departure;
    private PlayedSession session;

    @BeforeEach
    void open() {
        box = new HistoryBox(Engine.SQLITE, directory);
        outbox = new Outbox(box.database);
        departure = new Departure(signals::add, asked -> {}, box.history, outbox);
        session = new PlayedSession(box.session.profileId(), JULIET, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static XmlElement stanza(String uid, String body) {
        return Message.builder(Message.Type.CHAT, ROMEO)
                .attribute("id", uid)
                .textChild("body", body)
                .build();
    }

    private OutgoingDraft draft(String uid, String body) {
        return new OutgoingDraft(
                session,
                new OutgoingMessage(
                        ROMEO, Map.of("", body), Map.of(), MessageType.CHAT, null, Map.of()),
                new MessageDraft(
                        uid,
                        "juliet",
                        JULIET,
                        ROMEO,
                        MessageType.CHAT,
                        START,
                        DeliveryState.PENDING),
                stanza(uid, body));
    }

    /** A message that was stored before anybody was connected. */
    private String stored(String body) {
        ChatMessage message = outgoing(ROMEO, "", 0);
        box.history.storeOutgoing(session, message, stanza(message.uid(), body).toString());
        return message.uid();
    }

    private List<ChatMessage> history() {
        return box.search.find(session, HistoryQuery.last(null, 100), 100);
    }

    @Test
    void whatTheServerDoesNotTakeIsNotStored() {
        departure.connected(session);
        assertThatExceptionOfType(XmppException.class)
                .isThrownBy(() -> departure.store(draft("long", TOO_LONG)))
                .returns(Problem.LIMIT, XmppException::problem);
        assertThat(outbox.after(session, 0, 1)).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void whatCannotBeSentFailsAndTheOthersLeave() {
        String tooLong = stored(TOO_LONG);
        ChatMessage broken = outgoing(ROMEO, "", 0);
        box.history.storeOutgoing(session, broken, "<message");
        String fit = stored("Hello");
        departure.connected(session);
        assertThat(session.sent()).extracting(Stanza::id).containsExactly(fit);
        assertThat(outbox.after(session, 0, 9)).extracting(Outbox.Waiting::uid).containsOnly(fit);
        assertThat(signals)
                .extracting(signal -> ((MessageStateChanged) signal).uid())
                .containsExactly(tooLong, broken.uid());
        assertThat(history())
                .extracting(ChatMessage::state)
                .containsExactlyInAnyOrder(
                        DeliveryState.FAILED, DeliveryState.FAILED, DeliveryState.PENDING);
        OutgoingDraft next = draft("next", "And on");
        departure.store(next);
        departure.send(next);
        assertThat(session.sent()).extracting(Stanza::id).containsExactly(fit, "next");
    }

    @Test
    void whatIsStoredWhileTheOutboxIsEmptiedLeavesOnce() {
        stored("Hello");
        OutgoingDraft meanwhile = draft("meanwhile", "Me too");
        departure.store(meanwhile);
        departure.connected(session);
        departure.send(meanwhile);
        assertThat(session.sent()).extracting(Stanza::id).hasSize(2).containsOnlyOnce("meanwhile");
    }
}
