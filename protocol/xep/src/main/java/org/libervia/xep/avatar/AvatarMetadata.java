package org.libervia.xep.avatar;

import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Which picture stands for a user (XEP-0084 §4.2).
 *
 * @param infos its encodings; none when the user wants no picture
 * @param pointers places outside of XMPP where a picture is, as they came
 */
public record AvatarMetadata(List<AvatarInfo> infos, List<XmlElement> pointers) implements Payload {

    /** The namespace, and the node that it is published to. */
    public static final String NAMESPACE = "urn:xmpp:avatar:metadata";

    /** No picture. */
    public static final AvatarMetadata NONE = new AvatarMetadata(List.of(), List.of());

    public AvatarMetadata {
        infos = List.copyOf(infos);
        pointers = List.copyOf(pointers);
    }

    /**
     * Reads {@code <metadata/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when an encoding lacks id, type or size
     */
    public static AvatarMetadata read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "metadata", NAMESPACE);
        return new AvatarMetadata(
                reader.each("info", AvatarInfo::read),
                element.elements("pointer", NAMESPACE).toList());
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("metadata", NAMESPACE)
                .children(infos.stream().map(AvatarInfo::write).toList())
                .children(pointers)
                .build();
    }
}
