package org.libervia.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.web.Framework;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.site.SiteSource;
import org.libervia.web.trial.ServerBox;

class HelloTest {
    @TempDir Path directory = Path.of("");

    private static final class Guests implements WebPage {
        @Override
        public PostResult post(PageRequest request, FormData form) {
            request.keep(new Guest(form.required("name")));
            return PostResult.done();
        }

        @Override
        public void prepare(PageRequest request, org.libervia.web.page.PageModel model) {
            model.put("guest", request.kept(Guest.class));
        }
    }

    private record Guest(String name) {}

    private ServerBox server() throws IOException {
        Path page = Files.createDirectories(directory.resolve("site/pages/hello"));
        Path theme = Files.createDirectories(directory.resolve("site/templates/default/error"));
        Files.writeString(page.resolve("page.yaml"), "name: hello\ntemplate: hello.html\n");
        Files.writeString(
                theme.resolveSibling("hello.html"),
                "Hello {{ guest.name|default('you') }}!{{ ' Done.' if confirm }}");
        Files.writeString(theme.resolve("base.html"), "<p>{{ error_code }}</p>");
        WebPage guests = new Guests();
        SiteSource source =
                new SiteSource(directory.resolve("site"), (place, names) -> Optional.of(guests));
        return new ServerBox(directory, "", new Framework(source));
    }

    @Test
    void aPageIsServedToABrowser() throws IOException {
        try (ServerBox server = server()) {
            HttpResponse<String> page = server.get("/hello");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).isEqualTo("Hello you!");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(server.post("/hello", Map.of("name", "<Juliet>")).statusCode())
                    .isEqualTo(303);
            assertThat(server.get("/hello").body()).isEqualTo("Hello &lt;Juliet&gt;! Done.");
            assertThat(server.get("/hello").body()).isEqualTo("Hello &lt;Juliet&gt;!");
            assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
            assertThat(server.get("/nothing").body()).isEqualTo("<p>404</p>");
        }
    }
}
