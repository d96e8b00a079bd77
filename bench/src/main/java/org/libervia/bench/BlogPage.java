package org.libervia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A blog page of 20 articles, as templates and as what they show. */
final class BlogPage {
    private static final int ARTICLES = 20;

    private BlogPage() {}

    /** A template in a language ({@code jinja} or {@code pebble}). */
    static String template(String language, String name) {
        String path = "templates/" + language + "/" + name;
        try (InputStream in = BlogPage.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables of the page. */
    static Map<String, Object> variables() {
        List<Map<String, Object>> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(
                    Map.of(
                            "title",
                            "Article " + i + ": \"bits & pieces\" of <everything>",
                            "url",
                            "/blog/view/ada@example.org/urn:xmpp:microblog:0/id/" + i + "?a=1&b=2",
                            "author",
                            Map.of("name", "Ada O'Neill", "jid", "ada@example.org"),
                            "published",
                            "2026-11-21T10:0" + i % 10 + ":00Z",
                            "content",
                            "<p>"
                                    + "Some <b>rich</b> text that was cleaned before. ".repeat(20)
                                    + "</p>",
                            "tags",
                            List.of("xmpp", "java", "social & free", "tag" + i),
                            "comments",
                            i,
                            "pinned",
                            i == 0));
        }
        return Map.of(
                "locale",
                "en",
                "title",
                "The blog of Ada & friends",
                "css_files",
                List.of("/a/styles.css", "/a/blog.css", "/a/blog_articles.css"),
                "main_menu",
                List.of(
                        Map.of("label", "Home", "url", "/", "active", false),
                        Map.of("label", "Blog", "url", "/blog", "active", true),
                        Map.of("label", "Chat", "url", "/chat", "active", false)),
                "articles",
                articles,
                "next_page",
                "/blog?before=20&max=20");
    }
}
