package org.libervia.feature.blog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.Enclosure;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Source;
import org.libervia.xep.microblog.AtomText;
import org.libervia.xep.microblog.Category;
import org.libervia.xep.microblog.Content;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.microblog.Generator;
import org.libervia.xep.microblog.InReplyTo;
import org.libervia.xep.microblog.Link;
import org.libervia.xep.microblog.NodeAddress;
import org.libervia.xep.microblog.Person;

/** Makes Atom entries, complete ones (RFC 4287 §4.1.2), of what somebody writes. */
final class EntryMaker {
    private final Texts texts;
    private final Generator generator;

    EntryMaker(Texts texts, Generator generator) {
        this.texts = texts;
        this.generator = generator;
    }

    /**
     * An entry.
     *
     * @param before the entry whose place it takes, or null
     * @param author our own account
     * @param name a name to sign with when the draft has none and there was none before
     * @param comments the node of comments, or null
     */
    Entry make(
            ArticleDraft draft,
            NodeRef place,
            String id,
            @Nullable Entry before,
            Jid author,
            String name,
            @Nullable NodeRef comments,
            Instant now) {
        String language = draft.language().strip();
        List<Prose> titles = rendered(draft.titles());
        List<Prose> contents = rendered(draft.contents());
        if (titles.isEmpty() && contents.isEmpty()) {
            throw new LiberviaException(
                    Problem.DATA, "An article needs a title or a text: both are empty.");
        }
        boolean untitled = titles.isEmpty();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant published = draft.published();
        if (published == null) {
            published = before == null ? second : before.published();
        }
        return new Entry(
                language.isEmpty() ? null : language,
                before == null || before.id() == null ? address(place, id) : before.id(),
                atom(untitled ? contents : titles, language),
                untitled ? List.of() : List.<Content>copyOf(atom(contents, language)),
                atom(rendered(draft.summaries()), language),
                published,
                second,
                authors(draft, before, author, name),
                before == null ? List.of() : before.contributors(),
                tags(draft.tags()),
                links(draft, before, comments),
                draft.repliesTo().stream().map(uri -> new InReplyTo(uri, uri, null, null)).toList(),
                before == null ? null : before.rights(),
                before == null ? null : before.source(),
                generator,
                before == null ? List.of() : before.extensions());
    }

    private static String address(NodeRef place, String id) {
        return new NodeAddress(place.service(), place.node(), id.isEmpty() ? null : id).uri();
    }

    private List<Prose> rendered(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.text().isBlank())
                .map(texts::rendered)
                .toList();
    }

    private static List<AtomText> atom(List<Prose> proses, String language) {
        List<AtomText> all = new ArrayList<>();
        proses.forEach(prose -> all.addAll(Texts.atom(prose, language)));
        return all;
    }

    private static List<Person> authors(
            ArticleDraft draft, @Nullable Entry before, Jid author, String name) {
        String signed = draft.authorName();
        if (signed != null && !signed.isBlank()) {
            return List.of(Person.of(signed, author));
        }
        return before == null || before.authors().isEmpty()
                ? List.of(Person.of(name, author))
                : before.authors();
    }

    private static List<Category> tags(List<String> tags) {
        LinkedHashSet<String> terms = new LinkedHashSet<>();
        tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(terms::add);
        return terms.stream().map(Category::of).toList();
    }

    /** Links to comments and files are as the draft says; others that were there stay. */
    private static List<Link> links(
            ArticleDraft draft, @Nullable Entry before, @Nullable NodeRef comments) {
        List<Link> links = new ArrayList<>();
        if (comments != null) {
            links.add(Link.comments(new NodeAddress(comments.service(), comments.node(), null)));
        }
        for (Enclosure file : draft.enclosures()) {
            links.add(
                    new Link(
                            file.url(),
                            Link.ENCLOSURE,
                            file.mediaType(),
                            null,
                            file.title(),
                            file.size(),
                            null,
                            List.of()));
        }
        if (before != null) {
            before.links().stream()
                    .filter(link -> !isReplaced(link, draft, comments))
                    .forEach(links::add);
        }
        return links;
    }

    private static boolean isReplaced(Link link, ArticleDraft draft, @Nullable NodeRef comments) {
        boolean dropped = Objects.equals(draft.comments(), false);
        return (link.is(Link.REPLIES) && (comments != null || dropped))
                || (link.is(Link.ENCLOSURE) && !draft.enclosures().isEmpty());
    }
}
