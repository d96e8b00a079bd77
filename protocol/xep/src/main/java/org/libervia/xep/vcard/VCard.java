package org.libervia.xep.vcard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A visiting card (XEP-0054). A card is written as a whole: whoever changes a part reads it first
 * and keeps the rest.
 *
 * @param fullName FN, or null
 * @param nickname NICKNAME, or null
 * @param birthday BDAY as it came, mostly a date, or null
 * @param description DESC, or null
 * @param url URL, or null
 * @param photo PHOTO, or null
 * @param others everything else, as it came
 */
public record VCard(
        @Nullable String fullName,
        @Nullable String nickname,
        @Nullable String birthday,
        @Nullable String description,
        @Nullable String url,
        @Nullable Photo photo,
        List<XmlElement> others)
        implements Payload {

    public static final String NAMESPACE = "vcard-temp";

    /** A card with nothing on it. */
    public static final VCard EMPTY = new VCard(null, null, null, null, null, null, List.of());

    private static final List<String> TYPED =
            List.of("FN", "NICKNAME", "BDAY", "DESC", "URL", "PHOTO");

    public VCard {
        fullName = trimmed(fullName);
        nickname = trimmed(nickname);
        birthday = trimmed(birthday);
        description = trimmed(description);
        url = trimmed(url);
        others = List.copyOf(others);
    }

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("vCard", NAMESPACE);
    }

    /** The same card with another nickname, or with none when null. */
    public VCard withNickname(@Nullable String newNickname) {
        return new VCard(fullName, newNickname, birthday, description, url, photo, others);
    }

    /** The same card with another picture, or with none when null. */
    public VCard withPhoto(@Nullable Photo newPhoto) {
        return new VCard(fullName, nickname, birthday, description, url, newPhoto, others);
    }

    /**
     * Reads {@code <vCard/>}; of what a card should have once the first counts.
     *
     * @throws org.libervia.xep.InvalidElementException when the picture's bytes are no Base64
     */
    public static VCard read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "vCard", NAMESPACE);
        return new VCard(
                reader.childText("FN"),
                reader.childText("NICKNAME"),
                reader.childText("BDAY"),
                reader.childText("DESC"),
                reader.childText("URL"),
                element.child("PHOTO", NAMESPACE).map(Photo::read).orElse(null),
                element.elements().filter(VCard::isOther).toList());
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isOther(XmlElement child) {
        return !child.namespace().equals(NAMESPACE) || !TYPED.contains(child.local());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder card =
                XmlElement.builder("vCard", NAMESPACE)
                        .optionalTextChild("FN", fullName)
                        .optionalTextChild("NICKNAME", nickname)
                        .optionalTextChild("BDAY", birthday)
                        .optionalTextChild("DESC", description)
                        .optionalTextChild("URL", url);
        if (photo != null) {
            card.child(photo.write());
        }
        return card.children(others).build();
    }
}
