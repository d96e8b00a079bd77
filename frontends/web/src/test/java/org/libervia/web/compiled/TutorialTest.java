package org.libervia.web.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.web.Framework;
import org.libervia.web.trial.ServerBox;
import org.libervia.web.trial.TrialPubsub;

/** Does what docs/web-tutorial.md says, with the code that stands there. */
class TutorialTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern BLOCK =
            Pattern.compile("```\\w+ file=(\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path home = Path.of("");

    private static Map<String, String> blocks() throws IOException {
        Path tutorial = Path.of(System.getProperty("libervia.root"), "docs/web-tutorial.md");
        Map<String, String> blocks = new LinkedHashMap<>();
        BLOCK.matcher(Files.readString(tutorial))
                .results()
                .forEach(block -> blocks.put(block.group(1), block.group(2)));
        return blocks;
    }

    private Path write(String path, String content) throws IOException {
        Path file = home.resolve("guestbook").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private ServerBox server(Map<String, String> blocks) {
        String configuration =
                blocks.getOrDefault("libervia.conf", "").replace("guests.localhost", "127.0.0.1");
        ServerBox server = new ServerBox(home, configuration, new Framework());
        server.facets.add(PubsubFacet.class, new TrialPubsub(server.signals::emit));
        return server;
    }

    private static String page(ServerBox server) {
        HttpResponse<String> page = server.get("/guests");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    @Test
    void theGuestBookWorksAsItIsWritten() throws IOException {
        Map<String, String> blocks = blocks();
        assertThat(blocks).hasSize(5);
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            if (!block.getKey().equals("libervia.conf")) {
                write(block.getKey(), block.getValue());
            }
        }
        try (ServerBox server = server(blocks)) {
            assertThat(page(server)).contains("Guest book").contains("Be the first!");
            HttpResponse<String> signed =
                    server.post("/guests", Map.of("name", "Juliet", "text", "<b>O</b> Romeo"));
            assertThat(signed.statusCode()).isEqualTo(303);
            assertThat(page(server))
                    .contains("Done.")
                    .contains("<p>&lt;b&gt;O&lt;/b&gt; Romeo</p>")
                    .contains("Juliet · ")
                    .contains("just now");
            assertThat(page(server)).doesNotContain("Done.").contains("Romeo");
            for (int number = 0; number < 11; number++) {
                server.post("/guests", Map.of("name", "Nurse", "text", "No " + number));
                page(server);
            }
            await().atMost(SOON).until(() -> page(server).contains("No 10"));
            assertThat(page(server)).doesNotContain("Juliet").contains("?before=3");
            assertThat(server.get("/guests?before=3").body()).contains("Juliet");
            assertThat(server.get("/guests?lang=fr").body()).contains("Livre d’or");
            server.post("/guests", Map.of("name", "Tybalt", "text", ""));
            assertThat(page(server)).contains("value=\"Tybalt\"");
        }
    }

    @Test
    void changesShowAtOnceAndFaultsAreTold() throws IOException {
        Map<String, String> blocks = blocks();
        write("pages/guests/page.yaml", blocks.getOrDefault("pages/guests/page.yaml", ""));
        write("pages/guests/page.html", "{{ title }}");
        try (ServerBox server = server(blocks)) {
            assertThat(page(server)).isEqualTo("Guest book");
            write("pages/guests/page.html", "{{ title|upper }}!");
            assertThat(page(server)).isEqualTo("GUEST BOOK!");
            write("pages/guests/page.html", "{{ title|nothing }}");
            assertThat(server.get("/guests").body()).contains("nothing").contains("^");
            write("pages/guests/page.html", "fine");
            write("pages/guests/Page.java", "public class Page { int x = \"a\"; }");
            HttpResponse<String> broken = server.get("/guests");
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body()).contains("Page.java, line 1").contains("^");
            write("pages/guests/Page.java", "public class Page {}");
            assertThat(server.get("/guests").body()).contains("implement WebPage");
            write("pages/guests/Page.java", blocks.getOrDefault("pages/guests/Page.java", ""));
            assertThat(page(server)).isEqualTo("fine");
            write("pages/guests/page.yaml", "label: Guest book\naccess: nobody\n");
            assertThat(server.get("/guests").body())
                    .contains("page.yaml, line 2")
                    .contains("public, profile, admin or none");
        }
    }
}
