package org.libervia.xep.microblog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a feed says of itself (RFC 4287 §4.1.1), or of where an entry was copied from (§4.2.11).
 *
 * @param language its language, or null
 * @param id what it is known by, or null
 * @param titles its title, one for each kind and language
 * @param subtitles what it is about, likewise
 * @param updated when it was changed last, or null
 * @param authors who writes it
 * @param contributors who else does
 * @param categories its categories
 * @param links where related things are; {@code start} leads from comments to the article
 * @param generator the program that wrote it, or null
 * @param icon the address of a small square picture, or null
 * @param logo the address of a picture twice as wide as high, or null
 * @param rights who may do what with it, or null
 * @param extensions whatever else came with it
 */
public record FeedInfo(
        @Nullable String language,
        @Nullable String id,
        List<AtomText> titles,
        List<AtomText> subtitles,
        @Nullable Instant updated,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        List<Link> links,
        @Nullable Generator generator,
        @Nullable String icon,
        @Nullable String logo,
        @Nullable AtomText rights,
        List<XmlElement> extensions) {

    public FeedInfo {
        language = Entry.stripped(language);
        id = Entry.stripped(id);
        icon = Entry.stripped(icon);
        logo = Entry.stripped(logo);
        titles = List.copyOf(titles);
        subtitles = List.copyOf(subtitles);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
        links = List.copyOf(links);
        extensions = List.copyOf(extensions);
    }

    static FeedInfo read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new FeedInfo(
                element.lang(),
                reader.childText("id"),
                reader.each("title", AtomText::read),
                reader.each("subtitle", AtomText::read),
                AtomDates.read(element, "updated").orElse(null),
                reader.each("author", Person::read),
                reader.each("contributor", Person::read),
                reader.each("category", Category::read),
                reader.each("link", Link::read),
                element.child("generator", Entry.NAMESPACE).map(Generator::read).orElse(null),
                reader.childText("icon"),
                reader.childText("logo"),
                element.child("rights", Entry.NAMESPACE).map(AtomText::read).orElse(null),
                element.elements().filter(child -> !isOwn(child)).toList());
    }

    private static boolean isOwn(XmlElement child) {
        return child.namespace().equals(Entry.NAMESPACE)
                && switch (child.local()) {
                    case "id",
                            "title",
                            "subtitle",
                            "updated",
                            "author",
                            "contributor",
                            "category",
                            "link",
                            "generator",
                            "icon",
                            "logo",
                            "rights",
                            "entry" ->
                            true;
                    default -> false;
                };
    }

    XmlElement.Builder write(String local) {
        XmlElement.Builder feed = XmlElement.builder(local, Entry.NAMESPACE).lang(language);
        feed.optionalTextChild("id", id);
        titles.forEach(title -> feed.child(title.write("title")));
        subtitles.forEach(subtitle -> feed.child(subtitle.write("subtitle")));
        feed.optionalTextChild("updated", updated == null ? null : DateTimes.format(updated));
        authors.forEach(person -> feed.child(person.write("author")));
        contributors.forEach(person -> feed.child(person.write("contributor")));
        categories.forEach(category -> feed.child(category.write()));
        links.forEach(link -> feed.child(link.write()));
        if (generator != null) {
            feed.child(generator.write());
        }
        feed.optionalTextChild("icon", icon).optionalTextChild("logo", logo);
        if (rights != null) {
            feed.child(rights.write("rights"));
        }
        return feed.children(extensions);
    }
}
