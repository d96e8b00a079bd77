package org.libervia.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.web.Framework;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;
import org.libervia.web.site.SiteSource;
import org.libervia.web.trial.ServerBox;

class LivePageTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path directory = Path.of("");
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Echoes what the browser sends, and tells of notes. */
    private final class Echo implements WebPage {
        @Override
        public LiveHandler live(PageRequest request, LivePage page) {
            page.hear(Set.of(Note.class));
            return new LiveHandler() {
                @Override
                public void received(Map<String, Object> message) {
                    page.send(Map.of("type", "echo", "of", message));
                }

                @Override
                public void signal(Signal signal) {
                    page.update(
                            "#notes",
                            LivePage.Update.APPEND,
                            page.render("note.html", Map.of("note", signal)));
                }

                @Override
                public void closed() {
                    closed.set(true);
                }
            };
        }
    }

    /** What a browser hears. */
    private static final class Heard implements WebSocket.Listener {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private volatile int code;

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            code = status;
            return null;
        }
    }

    private ServerBox server() throws IOException {
        Path page = Files.createDirectories(directory.resolve("site/pages/notes"));
        Path theme = Files.createDirectories(directory.resolve("site/templates/default"));
        Files.writeString(page.resolve("page.yaml"), "dynamic: true\ntemplate: notes.html\n");
        Files.writeString(theme.resolve("notes.html"), "{{ websocket.url }} {{ websocket.token }}");
        Files.writeString(theme.resolve("note.html"), "<p>{{ note.text }}</p>");
        SiteSource source =
                new SiteSource(
                        directory.resolve("site"), (place, names) -> Optional.of(new Echo()));
        return new ServerBox(directory, "", new Framework(source));
    }

    private static WebSocket connect(ServerBox server, String page, String origin, Heard heard) {
        String[] parts = page.split(" ");
        URI uri = server.uri(parts[0]);
        return server.client
                .newWebSocketBuilder()
                .subprotocols("libervia_page_" + parts[1])
                .header("Origin", origin)
                .buildAsync(URI.create("ws" + uri.toString().substring(4)), heard)
                .join();
    }

    private static String origin(ServerBox server) {
        return server.uri("/").toString().replaceAll("/$", "");
    }

    private static Note note(String profile, String text) {
        return new Note(profile, Note.Level.INFO, "Note", text);
    }

    @Test
    void whatHappensBeforeTheBrowserConnectsIsNotLost() throws IOException {
        try (ServerBox server = server()) {
            String page = server.get("/notes").body();
            server.signals.emit(note("libervia", "early <b>"));
            server.signals.emit(note("somebody", "not for us"));
            Heard heard = new Heard();
            WebSocket socket = connect(server, page, origin(server), heard);
            await().atMost(SOON).until(() -> !heard.messages.isEmpty());
            assertThat(heard.messages.getFirst())
                    .contains("\"type\":\"dom\"")
                    .contains("\"update\":\"append\"")
                    .contains("<p>early &lt;b&gt;</p>");
            socket.sendText("{\"type\":\"hello\",\"n\":1}", true).join();
            await().atMost(SOON).until(() -> heard.messages.size() == 2);
            assertThat(heard.messages.getLast()).contains("\"hello\"").contains("\"n\":1");
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            await().atMost(SOON).untilTrue(closed);
        }
    }

    @Test
    void aTokenServesOnce() throws IOException {
        try (ServerBox server = server()) {
            String page = server.get("/notes").body();
            connect(server, page, origin(server), new Heard());
            assertThatThrownBy(() -> connect(server, page, origin(server), new Heard()))
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void aPageOfAnotherSiteCanNotConnect() throws IOException {
        try (ServerBox server = server()) {
            String page = server.get("/notes").body();
            assertThatThrownBy(() -> connect(server, page, "https://evil.example", new Heard()))
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void anotherSessionCanNotUseTheToken() throws IOException {
        try (ServerBox server = server()) {
            String page = server.get("/notes").body();
            java.net.CookieManager cookies =
                    (java.net.CookieManager) server.client.cookieHandler().orElseThrow();
            cookies.getCookieStore().removeAll();
            assertThatThrownBy(() -> connect(server, page, origin(server), new Heard()))
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void whoOpensTooManyPagesGetsThemWithoutConnection() throws IOException {
        try (ServerBox server = server()) {
            for (int number = 0; number < LiveLimits.USUAL.perSession(); number++) {
                assertThat(server.get("/notes").body()).startsWith("/ws ");
            }
            assertThat(server.get("/notes").body().strip()).isEmpty();
        }
    }

    @Test
    void aFloodEndsTheConnection() throws IOException {
        try (ServerBox server = server()) {
            Heard heard = new Heard();
            WebSocket socket = connect(server, server.get("/notes").body(), origin(server), heard);
            for (int i = 0; i < LiveLimits.USUAL.burst() * 3 && heard.code == 0; i++) {
                try {
                    socket.sendText("{\"type\":\"x\"}", true).join();
                } catch (CompletionException gone) {
                    break;
                }
            }
            await().atMost(SOON).untilTrue(closed);
            await().atMost(SOON).until(() -> heard.code != 0 || socket.isInputClosed());
            // What the flood left unread may cut the line before the client has read why.
            assertThat(heard.code).isIn(0, 1008);
        }
    }

    @Test
    void whatIsNoObjectEndsTheConnection() throws IOException {
        try (ServerBox server = server()) {
            Heard heard = new Heard();
            WebSocket socket = connect(server, server.get("/notes").body(), origin(server), heard);
            socket.sendText("[1, 2]", true).join();
            await().atMost(SOON).until(() -> heard.code == 1008);
        }
    }
}
