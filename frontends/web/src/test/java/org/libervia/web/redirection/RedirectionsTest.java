package org.libervia.web.redirection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.RequestTarget;

class RedirectionsTest {
    @TempDir Path directory;

    private static final Places PLACES =
            new Places() {
                @Override
                public Optional<String> ofPage(
                        String site,
                        String page,
                        List<String> arguments,
                        Map<String, String> query) {
                    return page.equals("blog_view")
                            ? Optional.of(
                                    "/blog/view/"
                                            + String.join("/", arguments)
                                            + (query.isEmpty() ? "" : "?tag=" + query.get("tag")))
                            : Optional.empty();
                }

                @Override
                public Optional<String> ofUri(String site, String uri) {
                    return uri.endsWith("?;node=news")
                            ? Optional.of("/blog/view/news.example/news")
                            : Optional.empty();
                }
            };

    private static Redirections of(Map<String, Object> dict) {
        return new Redirections(dict, Set.of("default", "garden"), "default", PLACES);
    }

    private static final Redirections TABLE =
            of(
                    Map.of(
                            "/", "/login",
                            "/blog", "/blog/view/me@example.org",
                            "/Blog/Old", "blog/view/old@example.org?page=2",
                            "/news", "xmpp:pubsub.example?;node=news",
                            "/lost", "xmpp:pubsub.example?;node=other",
                            "/tagged",
                                    Map.of(
                                            "page", "blog_view",
                                            "path_args", List.of("me", "@"),
                                            "query_args", Map.of("tag", "xmpp")),
                            "/home", Map.of("url", "/start"),
                            "/many", List.of("/first", "/second/place"),
                            "garden", Map.of("/", "/flowers")));

    private static String follow(Redirections table, String site, String path) {
        RequestTarget target = RequestTarget.parse(path);
        return table.follow(site, target.segments(), target.query())
                .map(there ->
                        there instanceof Arrival.AtPath(var segments, var query)
                                ? "/"
                                        + String.join("/", segments)
                                        + (query.isEmpty() ? "" : query.values().toString())
                                : there.toString())
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /login",
        "/blog, /blog/view/me@example.org",
        "/BLOG, /blog/view/me@example.org",
        "/blog/id/1, /blog/view/me@example.org/id/1",
        "/blog/old, /blog/view/old@example.org{page=[2]}",
        "/blog/old/x?page=3, /blog/view/old@example.org/x{page=[3]}",
        "/news, /blog/view/news.example/news",
        "/news/id/5, /blog/view/news.example/news/id/5",
        "/lost, nothing",
        "/tagged, '/blog/view/me/@{tag=[xmpp]}'",
        "/home, /start",
        "/many, /first",
        "/blogger, /login/blogger"
    })
    void theLongestBeginningLeads(String path, String there) {
        assertThat(follow(TABLE, "default", path)).isEqualTo(there);
    }

    @Test
    void aSiteHasItsOwn() {
        assertThat(follow(TABLE, "garden", "/")).isEqualTo("/flowers");
        assertThat(follow(TABLE, "garden", "/blog")).isEqualTo("/flowers/blog");
        assertThat(follow(of(Map.of("/a", "/b")), "garden", "/a")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "/blog/view/me@example.org, /blog",
        "/blog/view/me@example.org/id/1?x=y, /blog/id/1?x=y",
        "/blog/view/me@example.organic, /blog/view/me@example.organic",
        "/blog/view/news.example/news/id/5, /news/id/5",
        "/second/place/x, /many/x",
        "/first, /many",
        "/login, /",
        "/login?redirect_url=x, /?redirect_url=x",
        "/blog/view/me/@?tag=xmpp, /tagged",
        "/elsewhere, /elsewhere"
    })
    void linksShowTheShortForm(String path, String shortForm) {
        assertThat(TABLE.shorten("default", path)).isEqualTo(shortForm);
    }

    @Test
    void filesAreServed() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "x");
        Redirections table =
                of(
                        Map.of(
                                "/dir", "file:" + directory,
                                "/one", "file://" + directory.resolve("a.txt"),
                                "/safe", Map.of("path", directory.toString(), "protected", true)));
        String file = new Arrival.AtFile(directory.resolve("a.txt")).toString();
        assertThat(follow(table, "default", "/dir/a.txt")).isEqualTo(file);
        assertThat(follow(table, "default", "/one")).isEqualTo(file);
        assertThat(follow(table, "default", "/safe/a.txt")).isEqualTo(file);
        assertThat(follow(table, "default", "/dir")).isEqualTo("nothing");
        assertThat(follow(table, "default", "/one/more")).isEqualTo("nothing");
        assertThat(follow(table, "default", "/dir/%2e%2e%2fa.txt")).isEqualTo("nothing");
    }

    @Test
    void whatCanNotBeUsedIsNamed() {
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("/a", "https://example.org/"),
                        Map.of("/a", "//example.org/"),
                        Map.of("/a", "gopher:x"),
                        Map.of("/a", 5),
                        Map.of("/a", List.of()),
                        Map.of("/a", Map.of()),
                        Map.of("/a", Map.of("url", "/x", "page", "y")),
                        Map.of("/a", "file:relative"),
                        Map.of("nowhere", Map.of("/a", "/b")))) {
            assertThatThrownBy(() -> of(wrong))
                    .as(wrong.toString())
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining("url_redirections_dict");
        }
    }
}
