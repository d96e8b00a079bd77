package org.libervia.cli.blog;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.Source;
import picocli.CommandLine.Option;

/** What the text on standard input is written in. */
final class WrittenIn {
    @Option(
            names = {"-l", "--language"},
            paramLabel = "LANGUAGE",
            description = "The language of the text.")
    private String language = "";

    @Option(
            names = {"-S", "--syntax"},
            paramLabel = "SYNTAX",
            description = "markdown, text or xhtml (markdown).")
    private Markup syntax = Markup.MARKDOWN;

    Source read(Console console) {
        Source source = source(console);
        if (source.text().isBlank()) {
            throw new LiberviaException(
                    Problem.DATA,
                    "There is nothing to publish: the text comes from standard input, as in"
                            + " \"li blog set <article.md\".");
        }
        return source;
    }

    Source source(Console console) {
        return new Source(language, syntax, console.readAll());
    }
}
