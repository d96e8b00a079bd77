package org.libervia.feature.blog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.Enclosure;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.markup.Links;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.microblog.ForeignContent;
import org.libervia.xep.microblog.InReplyTo;
import org.libervia.xep.microblog.Link;
import org.libervia.xep.microblog.NodeAddress;
import org.libervia.xep.microblog.Person;
import org.libervia.xep.pubsub.Item;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes articles of items. What is no article, or can't be read, is passed over. */
final class ArticleReader {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);
    private static final int MOST_TAGS = 100;

    /** Each is read for whoever looks at the article. */
    private static final int MOST_PLACES = 5;

    private ArticleReader() {}

    /** The articles among items, in their order. */
    static List<Article> all(NodeRef place, List<Item> items) {
        return items.stream().flatMap(item -> read(place, item).stream()).toList();
    }

    static Optional<Article> read(NodeRef place, Item item) {
        try {
            XmlElement payload = item.payload();
            return Entry.in(payload).map(entry -> article(place, item, entry));
        } catch (LiberviaException odd) {
            LOG.info(
                    "the item {} of {} in {} is no article: {}",
                    item.id(),
                    place.service(),
                    place.node(),
                    odd.getMessage());
            return Optional.empty();
        }
    }

    private static Article article(NodeRef place, Item item, Entry entry) {
        String id = Objects.requireNonNullElse(item.id(), "");
        List<Prose> titles = Texts.read(entry.titles(), entry.language());
        List<Prose> contents = Texts.read(entry.contents(), entry.language());
        List<Prose> summaries = Texts.read(entry.summaries(), entry.language());
        if (contents.isEmpty()) {
            contents = summaries.isEmpty() ? titles : summaries;
            titles = summaries.isEmpty() ? List.of() : titles;
        }
        Instant updated =
                Objects.requireNonNullElse(
                        either(entry.updated(), entry.published()), Instant.EPOCH);
        Instant published = Objects.requireNonNullElse(entry.published(), updated);
        Optional<Jid> publisher = jid(item.publisher()).or(() -> owner(place));
        return new Article(
                place.service(),
                place.node(),
                id,
                new NodeAddress(place.service(), place.node(), id.isEmpty() ? null : id).uri(),
                Objects.requireNonNullElse(entry.id(), ""),
                Objects.requireNonNullElse(entry.language(), ""),
                titles,
                contents,
                summaries,
                author(place, entry, publisher),
                entry.contributors().stream().map(person -> person(person, publisher)).toList(),
                published,
                updated,
                tags(entry),
                entry.links(Link.REPLIES)
                        .flatMap(link -> link.commentsNode().stream())
                        .map(node -> new NodeRef(node.service(), node.node()))
                        .distinct()
                        .limit(MOST_PLACES)
                        .toList(),
                enclosures(entry),
                addresses(entry, Link.ALTERNATE),
                addresses(entry, Link.RELATED),
                entry.inReplyTo().stream()
                        .map(InReplyTo::href)
                        .filter(Objects::nonNull)
                        .filter(Links::isHarmless)
                        .toList(),
                repeat(entry, publisher),
                entry.rights() == null
                        ? null
                        : Texts.read(List.of(entry.rights()), entry.language()).stream()
                                .findFirst()
                                .map(Prose::text)
                                .orElse(null));
    }

    /** In a personal blog, unlike among comments, nobody publishes but its owner. */
    private static Optional<Jid> owner(NodeRef place) {
        return place.service().local().isEmpty() || place.isComments()
                ? Optional.empty()
                : Optional.of(place.service().bare());
    }

    private static @Nullable Instant either(@Nullable Instant first, @Nullable Instant second) {
        return first == null ? second : first;
    }

    /**
     * Who wrote it. Without a word of that it is who published it, or else the owner of a personal
     * node.
     */
    private static Author author(NodeRef place, Entry entry, Optional<Jid> publisher) {
        if (!entry.authors().isEmpty()) {
            return person(entry.authors().getFirst(), publisher);
        }
        Jid jid =
                publisher.orElse(place.service().local().isEmpty() ? null : place.service().bare());
        return new Author(
                jid == null ? place.service().toString() : name(jid),
                jid,
                publisher.isPresent(),
                null,
                null);
    }

    private static Author person(Person person, Optional<Jid> publisher) {
        Jid jid = person.jid().orElse(null);
        String name = person.name();
        if (name.isEmpty()) {
            name = jid != null ? name(jid) : Objects.requireNonNullElse(person.email(), "?");
        }
        String uri = person.uri();
        return new Author(
                name,
                jid,
                jid != null && publisher.filter(jid::equals).isPresent(),
                person.email(),
                jid == null && uri != null && Links.isHarmless(uri) ? uri : null);
    }

    private static String name(Jid jid) {
        return jid.local().isEmpty() ? jid.toString() : jid.local();
    }

    private static Optional<Jid> jid(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Jid.parse(text.strip()).bare());
        } catch (InvalidJidException notOne) {
            return Optional.empty();
        }
    }

    private static List<String> tags(Entry entry) {
        return entry.categories().stream()
                .map(category -> category.term().strip())
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static List<String> addresses(Entry entry, String relation) {
        return entry.links(relation).map(Link::href).filter(Links::isHarmless).toList();
    }

    private static List<Enclosure> enclosures(Entry entry) {
        List<Enclosure> all = new ArrayList<>();
        entry.links(Link.ENCLOSURE)
                .filter(link -> Links.isHarmless(link.href()))
                .forEach(link ->
                        all.add(
                                new Enclosure(
                                        link.href(), link.type(), link.title(), link.length())));
        foreign(entry)
                .forEach(content -> {
                    String source = content.source();
                    if (source != null && Links.isHarmless(source)) {
                        all.add(new Enclosure(source, content.mediaType(), null, null));
                    }
                });
        return all;
    }

    private static Stream<ForeignContent> foreign(Entry entry) {
        return entry.contents().stream()
                .filter(ForeignContent.class::isInstance)
                .map(ForeignContent.class::cast);
    }

    private static Article.@Nullable Repeat repeat(Entry entry, Optional<Jid> publisher) {
        return entry.links(Link.VIA)
                .filter(link -> Links.isHarmless(link.href()))
                .findFirst()
                .map(link -> new Article.Repeat(publisher.orElse(null), link.href()))
                .orElse(null);
    }
}
