package org.libervia.web.main.pages.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;

class SequenceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Jid ROOM = Jid.parse("garden@rooms.example.org");

    private static ChatMessage said(String nick, String body, long second, boolean own) {
        return new ChatMessage(
                nick + second,
                "ana",
                ROOM.withResource(nick),
                ROOM,
                MessageType.GROUPCHAT,
                Map.of("", body),
                Map.of(),
                null,
                NOON.plusSeconds(second),
                null,
                null,
                null,
                own ? DeliveryState.SENT : DeliveryState.INCOMING,
                null,
                false,
                Map.of());
    }

    private static List<Shown> shown(int unread, ChatMessage... messages) {
        return new Sequence("garden", "ana", "Ana").of(List.of(messages), unread);
    }

    @Test
    void whatAnAuthorSaysInAShortTimeIsOneGroup() {
        assertThat(
                        shown(
                                0,
                                said("Ben", "one", 0, false),
                                said("Ben", "two", 60, false),
                                said("Carl", "three", 70, false),
                                said("Carl", "four", 500, false)))
                .extracting(Shown::first)
                .containsExactly(true, false, true, true);
    }

    @Test
    void aDayBeginsALine() {
        assertThat(
                        shown(
                                0,
                                said("Ben", "one", 0, false),
                                said("Ben", "two", 1, false),
                                said("Ben", "three", 48 * 3600L, false)))
                .extracting(Shown::newDay)
                .containsExactly(true, false, true);
    }

    @Test
    void theLineOfTheUnreadStandsBeforeTheFirstOfOthers() {
        assertThat(
                        shown(
                                2,
                                said("Ben", "one", 0, false),
                                said("Ben", "two", 1, false),
                                said("Ana", "mine", 2, true),
                                said("Ben", "three", 3, false)))
                .extracting(Shown::firstUnread)
                .containsExactly(false, true, false, false);
    }

    @Test
    void aNickIsAMentionOnlyAsAWord() {
        assertThat(
                        shown(
                                0,
                                said("Ben", "ana: hello", 0, false),
                                said("Ben", "a banana", 1, false),
                                said("Ben", "(Ana)", 2, false),
                                said("Ana", "I, Ana", 3, true)))
                .extracting(Shown::mention)
                .containsExactly(true, false, true, false);
    }

    @Test
    void whatSomebodyDoesIsShownAsSuch() {
        Shown act = shown(0, said("Ben", "/me waves", 0, false)).getFirst();
        assertThat(act.kind()).isEqualTo("me");
        assertThat(act.body()).isEqualTo("waves");
        assertThat(shown(0, said("Ben", "/me", 0, false)).getFirst().kind()).isEqualTo("message");
    }

    @Test
    void aNoticeEndsAGroup() {
        Sequence sequence = new Sequence("garden", "ana", "Ana");
        sequence.next(said("Ben", "one", 0, false), false);
        assertThat(sequence.notice(NOON.plusSeconds(1), "Carl has come.").kind())
                .isEqualTo("notice");
        assertThat(sequence.next(said("Ben", "two", 2, false), false).first()).isTrue();
    }
}
