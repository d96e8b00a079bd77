package org.libervia.xep.version;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The program of an entity (XEP-0092 §3). All of it may be missing in a question; an answer should
 * have name and version.
 *
 * @param name the program's name, or null
 * @param version its version, or null
 * @param os the operating system, or null when it is kept private
 */
public record SoftwareVersion(@Nullable String name, @Nullable String version, @Nullable String os)
        implements Payload {

    public static final String NAMESPACE = "jabber:iq:version";

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("query", NAMESPACE);
    }

    /** Reads an answer, or a question. */
    public static SoftwareVersion read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new SoftwareVersion(
                reader.childText("name"), reader.childText("version"), reader.childText("os"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("query", NAMESPACE)
                .optionalTextChild("name", name)
                .optionalTextChild("version", version)
                .optionalTextChild("os", os)
                .build();
    }
}
