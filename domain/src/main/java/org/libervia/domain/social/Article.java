package org.libervia.domain.social;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * An article of a blog, or a comment, as it is read.
 *
 * @param service where its node is
 * @param node the node
 * @param id the id of the item; empty in a preview of one that has none yet
 * @param uri its {@code xmpp:} address
 * @param atomId what is the same in copies of it elsewhere; empty when it has none
 * @param language its language (RFC 5646), empty when it isn't said
 * @param titles its title, in one language or more; empty when it has no title of its own
 * @param contents what it says, in one language or more; a title that stands alone is here
 * @param summaries what it says in short
 * @param author who wrote it
 * @param contributors who else did
 * @param published when it appeared first
 * @param updated when it was changed last
 * @param tags its categories
 * @param comments the nodes where its comments are
 * @param enclosures the files that belong to it
 * @param alternates other addresses of the same, web pages mostly
 * @param related addresses of what it refers to
 * @param repliesTo the addresses of what it answers (RFC 4685)
 * @param repeated what it repeats, or null when it is by its author alone
 * @param rights who may do what with it, or null when it isn't said
 */
public record Article(
        Jid service,
        String node,
        String id,
        String uri,
        String atomId,
        String language,
        List<Prose> titles,
        List<Prose> contents,
        List<Prose> summaries,
        Author author,
        List<Author> contributors,
        Instant published,
        Instant updated,
        List<String> tags,
        List<NodeRef> comments,
        List<Enclosure> enclosures,
        List<String> alternates,
        List<String> related,
        List<String> repliesTo,
        @Nullable Repeat repeated,
        @Nullable String rights) {

    /**
     * That it was somebody else's first (XEP-0277 §2.6).
     *
     * @param by who repeats it, or null when the service doesn't say
     * @param uri the address of what is repeated
     */
    public record Repeat(@Nullable Jid by, String uri) {}

    public Article {
        titles = List.copyOf(titles);
        contents = List.copyOf(contents);
        summaries = List.copyOf(summaries);
        contributors = List.copyOf(contributors);
        tags = List.copyOf(tags);
        comments = List.copyOf(comments);
        enclosures = List.copyOf(enclosures);
        alternates = List.copyOf(alternates);
        related = List.copyOf(related);
        repliesTo = List.copyOf(repliesTo);
    }

    /** The title in the article's own language. */
    public Optional<Prose> title() {
        return titles.stream().findFirst();
    }

    /** What it says in the article's own language. */
    public Optional<Prose> content() {
        return contents.stream().findFirst();
    }

    /** The node it is in. */
    public NodeRef place() {
        return new NodeRef(service, node);
    }
}
