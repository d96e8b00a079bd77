package org.libervia.domain.social;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article to publish.
 *
 * @param id its id, that of an article there is when this takes its place; null to have one made
 * @param plainId whether an id that is made says nothing; else it is made of the title
 * @param language the language of the whole (RFC 5646), empty not to say it
 * @param titles its title, in as many languages as you like; may be empty
 * @param contents what it says, in as many languages as you like; may be empty if there is a title
 * @param summaries what it says in short
 * @param tags its categories
 * @param enclosures files that belong to it
 * @param comments whether there is a place for comments; null leaves it as it is, none for a new
 *     article
 * @param authorName a name to sign with, or null for the usual
 * @param published when it appeared first, or null for now, or what it was
 * @param repliesTo the addresses of what it answers (RFC 4685)
 */
public record ArticleDraft(
        @Nullable String id,
        boolean plainId,
        String language,
        List<Source> titles,
        List<Source> contents,
        List<Source> summaries,
        List<String> tags,
        List<Enclosure> enclosures,
        @Nullable Boolean comments,
        @Nullable String authorName,
        @Nullable Instant published,
        List<String> repliesTo) {

    public ArticleDraft {
        titles = List.copyOf(titles);
        contents = List.copyOf(contents);
        summaries = List.copyOf(summaries);
        tags = List.copyOf(tags);
        enclosures = List.copyOf(enclosures);
        repliesTo = List.copyOf(repliesTo);
    }

    /** One with a title, which may be empty, and a content, that can be commented or not. */
    public static ArticleDraft of(
            String title, Source content, List<String> tags, boolean comments) {
        return new ArticleDraft(
                null,
                false,
                content.language(),
                title.isBlank()
                        ? List.of()
                        : List.of(new Source(content.language(), Markup.TEXT, title.strip())),
                List.of(content),
                List.of(),
                tags,
                List.of(),
                comments,
                null,
                null,
                List.of());
    }

    /** The same in place of the article of this id; comments stay as they are. */
    public ArticleDraft replacing(String wanted) {
        return new ArticleDraft(
                wanted,
                plainId,
                language,
                titles,
                contents,
                summaries,
                tags,
                enclosures,
                null,
                authorName,
                published,
                repliesTo);
    }
}
