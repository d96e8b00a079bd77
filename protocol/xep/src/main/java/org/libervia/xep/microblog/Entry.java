package org.libervia.xep.microblog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An article or a comment (RFC 4287 §4.1.2). Of what Atom wants once there may be several here:
 * titles and contents come as text and as XHTML (XEP-0277 §2.3), and in several languages. What
 * Atom demands may be missing where others left it out.
 *
 * @param language its language, or null
 * @param id what copies of it have in common, or null when others left it out
 * @param titles its title, one for each kind and language
 * @param contents what it says, likewise
 * @param summaries what it says in short, likewise
 * @param published when it appeared first, or null
 * @param updated when it was changed last, or null when others left it out
 * @param authors who wrote it
 * @param contributors who else did
 * @param categories its categories
 * @param links where related things are
 * @param inReplyTo what it answers
 * @param rights who may do what with it, or null
 * @param source where it was copied from, or null
 * @param generator the program that wrote it, or null
 * @param extensions whatever else came with it
 */
public record Entry(
        @Nullable String language,
        @Nullable String id,
        List<AtomText> titles,
        List<Content> contents,
        List<AtomText> summaries,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        List<Link> links,
        List<InReplyTo> inReplyTo,
        @Nullable AtomText rights,
        @Nullable FeedInfo source,
        @Nullable Generator generator,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** The node of a personal blog, and what it announces (XEP-0277 §2.1, XEP-0472 §5.2). */
    public static final String MICROBLOG = "urn:xmpp:microblog:0";

    /** The type of nodes that are such feeds (XEP-0472 §5.1). */
    public static final String SOCIAL_FEED = "urn:xmpp:pubsub-social-feed:1";

    /** The type of nodes whose articles show pictures (XEP-0472 §5.3). */
    public static final String GALLERY = "urn:xmpp:pubsub-social-feed:gallery:1";

    public Entry {
        language = stripped(language);
        id = stripped(id);
        titles = List.copyOf(titles);
        contents = List.copyOf(contents);
        summaries = List.copyOf(summaries);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
        links = List.copyOf(links);
        inReplyTo = List.copyOf(inReplyTo);
        extensions = List.copyOf(extensions);
    }

    /** The entry that an item holds. */
    public static Optional<Entry> in(@Nullable XmlElement payload) {
        return payload != null && payload.is("entry", NAMESPACE)
                ? Optional.of(read(payload))
                : Optional.empty();
    }

    /** Reads {@code <entry/>}; whatever is missing or odd in it is no reason to refuse it. */
    public static Entry read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "entry", NAMESPACE);
        return new Entry(
                element.lang(),
                reader.childText("id"),
                reader.each("title", AtomText::read),
                reader.each("content", Content::read),
                reader.each("summary", AtomText::read),
                AtomDates.read(element, "published").orElse(null),
                AtomDates.read(element, "updated").orElse(null),
                reader.each("author", Person::read),
                reader.each("contributor", Person::read),
                reader.each("category", Category::read),
                reader.each("link", Link::read),
                element.elements("in-reply-to", InReplyTo.NAMESPACE).map(InReplyTo::read).toList(),
                element.child("rights", NAMESPACE).map(AtomText::read).orElse(null),
                element.child("source", NAMESPACE).map(FeedInfo::read).orElse(null),
                element.child("generator", NAMESPACE).map(Generator::read).orElse(null),
                element.elements().filter(child -> !isOwn(child)).toList());
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isOwn(XmlElement child) {
        if (!child.namespace().equals(NAMESPACE)) {
            return child.is("in-reply-to", InReplyTo.NAMESPACE);
        }
        return switch (child.local()) {
            case "id",
                    "title",
                    "content",
                    "summary",
                    "published",
                    "updated",
                    "author",
                    "contributor",
                    "category",
                    "link",
                    "rights",
                    "source",
                    "generator" ->
                    true;
            default -> false;
        };
    }

    /** The links of this relation, in order. */
    public Stream<Link> links(String relation) {
        return links.stream().filter(link -> link.is(relation));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder entry = XmlElement.builder("entry", NAMESPACE).lang(language);
        titles.forEach(title -> entry.child(title.write("title")));
        entry.optionalTextChild("id", id);
        entry.optionalTextChild(
                "published", published == null ? null : DateTimes.format(published));
        entry.optionalTextChild("updated", updated == null ? null : DateTimes.format(updated));
        authors.forEach(person -> entry.child(person.write("author")));
        contributors.forEach(person -> entry.child(person.write("contributor")));
        summaries.forEach(summary -> entry.child(summary.write("summary")));
        contents.forEach(content -> entry.child(content.write("content")));
        categories.forEach(category -> entry.child(category.write()));
        links.forEach(link -> entry.child(link.write()));
        inReplyTo.forEach(answered -> entry.child(answered.write()));
        if (rights != null) {
            entry.child(rights.write("rights"));
        }
        if (source != null) {
            entry.child(source.write("source").build());
        }
        if (generator != null) {
            entry.child(generator.write());
        }
        return entry.children(extensions).build();
    }
}
