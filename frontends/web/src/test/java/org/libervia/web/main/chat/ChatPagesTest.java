package org.libervia.web.main.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.web.trial.MemoryChat;
import org.libervia.web.trial.MemoryRooms;
import org.libervia.web.trial.SiteBox;

class ChatPagesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Jid BEN = Jid.parse("ben@example.net");
    private static final Jid GARDEN = Jid.parse("garden@rooms.example.org");
    private static final Pattern TOKEN = Pattern.compile("data-ws-token=\"([^\"]+)\"");

    private final MemoryRooms rooms = new MemoryRooms();
    private SiteBox site = new SiteBox(Path.of("/nowhere"));
    private MemoryChat chat = new MemoryChat(site.signals);

    @BeforeEach
    void start(@TempDir Path directory) {
        site = new SiteBox(directory).comingWithTheProgram();
        chat = new MemoryChat(site.signals);
        site.facets.add(MessagesFacet.class, chat);
        site.facets.add(ConversationsFacet.class, chat);
        site.facets.add(RoomsFacet.class, rooms);
        site.facets.add(BookmarksFacet.class, rooms);
        site.start();
        site.logIn("ana", false);
    }

    @AfterEach
    void end() {
        site.close();
    }

    private void fromBen(String body) {
        chat.receive(BEN.withResource("phone"), MessageType.CHAT, body);
    }

    @Test
    void theLastMessagesAreShownAndThoseBeforeAreALinkAway() {
        for (int i = 1; i <= 40; i++) {
            fromBen("number " + i + ".");
        }
        String page = site.get("/chat/ben@example.net").text();
        assertThat(page).contains("number 40.", "number 11.").doesNotContain("number 10.");
        assertThat(page).contains("before=u011").contains("Ben".toLowerCase(java.util.Locale.ROOT));

        String older = site.get("/chat/ben@example.net?before=u011").text();
        assertThat(older).contains("number 1.", "number 10.").doesNotContain("number 11.");
        assertThat(older).doesNotContain("before=");
    }

    @Test
    void whatIsUnreadIsMarkedUntilItIsRead() {
        fromBen("old");
        chat.read("ana", BEN, null);
        fromBen("new");
        assertThat(site.get("/chat/ben@example.net").text())
                .containsSubsequence("old", "id=\"unread\"", "new")
                .contains("Mark as read")
                .contains("(1)");

        assertThat(site.post("/chat/ben@example.net", Map.of("type", "read")).status())
                .isEqualTo(303);
        assertThat(site.get("/chat/ben@example.net").text()).doesNotContain("id=\"unread\"");
    }

    @Test
    void whatAFormSendsIsSaidAndKeptWhenItIsRefused() {
        SiteBox.Answer sent =
                site.post(
                        "/chat/ben@example.net",
                        Map.of("type", "message", "body", "<b>hi</b>\r\nthere"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/chat/ben@example.net");
        assertThat(site.get("/chat/ben@example.net").text())
                .contains("&lt;b&gt;hi&lt;/b&gt;\nthere");

        site.post("/chat/ben@example.net", Map.of("type", "message", "body", "refuse this"));
        assertThat(site.get("/chat/ben@example.net").text())
                .contains("You may not say that.", "refuse this</textarea>");
    }

    @Test
    void aRoomIsEnteredByItsAddressAndShowsWhoIsThere() {
        chat.receive(GARDEN.withResource("Ben"), MessageType.GROUPCHAT, "Hello Ana!");
        String page = site.get("/chat/garden@rooms.example.org").text();
        assertThat(rooms.joined("ana")).hasSize(1);
        assertThat(page)
                .contains("Roses", "Hello Ana!", "is-mention", "garden@rooms.example.org/Ben");
        assertThat(page).contains("/chat/garden@rooms.example.org%2FBen");

        site.post("/chat/garden@rooms.example.org", Map.of("type", "subject", "subject", "x"));
        assertThat(site.get("/chat/garden@rooms.example.org").text()).contains("Ask a moderator.");
        assertThat(site.post("/chat/garden@rooms.example.org", Map.of("type", "leave")).location())
                .isEqualTo("/chat/select");
        assertThat(rooms.joined("ana")).isEmpty();
    }

    @Test
    void aRoomThatLetsNobodyInSaysWhy() {
        assertThat(site.get("/chat/closed@rooms.example.org").text())
                .contains("The room has banned you.", "Enter the room")
                .doesNotContain("id=\"composer\"");
    }

    @Test
    void whatIsNoConversationIsRefused() {
        assertThat(site.get("/chat").location()).isEqualTo("/chat/select");
        assertThat(site.get("/chat/example.org").status()).isEqualTo(400);
        assertThat(site.get("/chat/@@").status()).isEqualTo(400);
        assertThat(site.post("/chat/ben@example.net", Map.of("type", "dance")).status())
                .isEqualTo(400);
    }

    @Test
    void conversationsAndRoomsAreBegunByForms() {
        fromBen("hello");
        SiteBox.Answer joined =
                site.post(
                        "/chat/select",
                        Map.of("type", "join", "room", "hall", "nick", "Anna", "keep", "true"));
        assertThat(joined.location()).isEqualTo("/chat/hall@rooms.example.org");
        String page = site.get("/chat/select").text();
        assertThat(page)
                .contains("/chat/ben@example.net", "hello")
                .contains("room-card", "hall@rooms.example.org", "joined")
                .contains("rooms.example.org");
        assertThat(
                        site.post("/chat/select", Map.of("type", "talk", "jid", "eve@example.com"))
                                .location())
                .isEqualTo("/chat/eve@example.com");
        site.post("/chat/select", Map.of("type", "talk", "jid", "eve@@example.com"));
        assertThat(site.get("/chat/select").text()).contains("this is none");
        site.post("/chat/select", Map.of("type", "join", "room", "closed"));
        assertThat(site.get("/chat/select").text()).contains("has banned you");
    }

    /** An open page, as its browser has it. */
    private final class Open implements WebSocket {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final WebSocketListener page;

        Open(String path) {
            Matcher token = TOKEN.matcher(site.get(path).text());
            assertThat(token.find()).isTrue();
            WebSocketUpgrade upgrade =
                    site.upgrade(
                            Map.of(
                                    "Origin",
                                    "https://example.org",
                                    "Sec-WebSocket-Protocol",
                                    "libervia_page_" + token.group(1)));
            page = ((WebSocketUpgrade.Accepted) upgrade).listener();
            page.opened(this);
        }

        void say(String json) {
            page.text(this, json);
        }

        void hears(String... parts) {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(messages)
                                    .anyMatch(message ->
                                            List.of(parts).stream().allMatch(message::contains)));
        }

        @Override
        public boolean send(String text) {
            return messages.add(text);
        }

        @Override
        public void ping() {
            messages.add("ping");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close(int code, String reason) {
            page.closed(this, code, reason);
        }
    }

    @Test
    void anOpenPageShowsWhatComesAndSaysWhatIsWritten() {
        Open open = new Open("/chat/ben@example.net");

        fromBen("live & well");
        open.hears("#messages", "append", "live &amp; well");
        open.hears("\"title\"", "\"unread\":1");
        open.hears("#talks", "prepend", "talk-ben@example.net");
        open.say("{\"type\":\"read\",\"id\":\"u001\"}");
        open.hears("\"title\"", "\"unread\":0");
        open.say("{\"type\":\"msg\",\"body\":\"fine\"}");
        open.hears("#messages", "fine", "is-own");
        site.signals.emit(new MessageStateChanged("ana", "u002", DeliveryState.DISPLAYED, null));
        open.hears("#state-u002", "is-displayed");
        open.say("{\"type\":\"typing\",\"state\":\"composing\"}");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(chat.states).containsExactly("ben@example.net composing"));
        site.signals.emit(new ChatStateChanged("ana", BEN.withResource("phone"), "composing"));
        open.hears("\"typing\"", "[\"ben\"]");
        fromBen("done");
        open.hears("\"typing\"", "[]");
        open.say("{\"type\":\"msg\",\"body\":\"refuse it\"}");
        open.hears("\"refused\"", "refuse it");
        chat.receive(Jid.parse("eve@example.com/x"), MessageType.CHAT, "psst");
        open.hears("#talks", "talk-eve@example.com");
        assertThat(open.messages)
                .noneMatch(message -> message.contains("#messages") && message.contains("psst"));
    }

    @Test
    void anOpenRoomTellsWhoWritesAndWhatBecomesOfUs() {
        rooms.join("ana", GARDEN, "Ana", null);
        Open open = new Open("/chat/garden@rooms.example.org");
        site.signals.emit(new ChatStateChanged("ana", GARDEN.withResource("Ben"), "composing"));
        open.hears("\"typing\"", "[\"Ben\"]");
        chat.receive(GARDEN.withResource("Ben"), MessageType.GROUPCHAT, "Ana, look!");
        open.hears("#messages", "Ana, look!", "is-mention");
        open.say("{\"type\":\"msg\",\"body\":\"I see\"}");
        open.hears("#messages", "I see");
        site.signals.emit(new RoomLeft("ana", GARDEN, RoomLeaving.KICKED, "Ben", "too loud", null));
        open.hears("#messages", "put out of the room", "too loud");
    }
}
