package org.libervia.cli.blog;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Prose;

/** Articles for people. */
final class ArticleText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss zzz", Locale.ROOT);

    private final Console console;
    private final Clock clock;
    private final int verbosity;

    ArticleText(Console console, Clock clock, int verbosity) {
        this.console = console;
        this.clock = clock;
        this.verbosity = verbosity;
    }

    /** Prints one, moved to the right by so many levels. */
    void print(Article article, int level) {
        String margin = "  ".repeat(level);
        article.title()
                .map(Prose::text)
                .ifPresent(title -> console.print(margin + console.colour(Role.HEADER, title)));
        if (verbosity > 0 || level > 0) {
            console.print(margin + console.colour(Role.OTHER_NAME, signature(article)));
        }
        if (verbosity > 0) {
            console.print(margin + console.colour(Role.TIME, article.id()));
            if (!article.tags().isEmpty()) {
                console.print(margin + "#" + String.join(" #", article.tags()));
            }
        }
        String text = article.content().map(Prose::text).orElse("");
        text.lines().forEach(line -> console.print(line.isEmpty() ? "" : margin + line));
        console.print("");
    }

    private String signature(Article article) {
        String doubt = article.author().verified() ? "" : " (not verified)";
        return article.author().name() + doubt + ", " + moment(article.published());
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }
}
