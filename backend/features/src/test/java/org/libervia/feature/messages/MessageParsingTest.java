package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.feature.play.PlayedSession;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.stanza.Message;

class MessageParsingTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");

    private final PlayedSession session = new PlayedSession(1, JULIET, UnaryOperator.identity());
    private Collection<String> announced = List.of();
    private final NamedMessages named = new NamedMessages(asked -> announced);

    private IncomingMessage parsed(MessageOrigin origin) {
        Message stanza =
                new Message(
                        Message.builder(Message.Type.CHAT, JULIET)
                                .child(new StanzaId("claimed", JULIET.bare()).write())
                                .build());
        MessageDraft draft =
                new MessageDraft(
                        "uid",
                        "juliet",
                        ROMEO,
                        JULIET,
                        MessageType.CHAT,
                        Clock.systemUTC().instant(),
                        DeliveryState.INCOMING);
        IncomingMessage message =
                new IncomingMessage(session, origin, stanza, ROMEO, JULIET, draft);
        new MessageParsing(Clock.systemUTC(), named).take(message);
        return message;
    }

    @Test
    void anIdIsBelievedOnlyOfAServerThatSaysThatItGivesThem() {
        assertThat(parsed(MessageOrigin.LIVE).draft().stanzaId()).isNull();
        named.connected(session);
        assertThat(parsed(MessageOrigin.LIVE).draft().stanzaId()).isNull();
        announced = List.of("urn:xmpp:mam:1");
        named.connected(session);
        assertThat(parsed(MessageOrigin.LIVE).draft().stanzaId()).isNull();
        for (String feature : List.of("urn:xmpp:sid:0", "urn:xmpp:mam:2")) {
            announced = List.of(feature);
            named.connected(session);
            assertThat(parsed(MessageOrigin.LIVE).draft().stanzaId()).isEqualTo("claimed");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotBelieved() {
        NamedMessages refused =
                new NamedMessages(asked -> {
                    throw new LiberviaException(Problem.TIMEOUT, "no answer");
                });
        refused.connected(session);
        assertThat(refused.believed(session)).isFalse();
    }

    @Test
    void aSilentServerIsAskedAgain() {
        List<String> questions = new ArrayList<>();
        NamedMessages late =
                new NamedMessages(asked -> {
                    questions.add(asked.profile());
                    if (questions.size() < 3) {
                        throw new LiberviaException(Problem.TIMEOUT, "no answer");
                    }
                    return List.of("urn:xmpp:mam:2");
                });
        late.connected(session);
        assertThat(late.believed(session)).isTrue();
        assertThat(questions).hasSize(3);
    }

    @Test
    void whatTheArchiveAnsweredIsNamedByUs() {
        assertThat(parsed(MessageOrigin.ARCHIVE).draft().stanzaId()).isEqualTo("claimed");
    }
}
