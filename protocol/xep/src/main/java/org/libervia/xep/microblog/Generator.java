package org.libervia.xep.microblog;

import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The program that wrote it (RFC 4287 §4.2.4).
 *
 * @param name its name
 * @param uri its page, or null
 * @param version its version, or null
 */
public record Generator(String name, @Nullable String uri, @Nullable String version) {

    public Generator {
        name = name.strip();
    }

    static Generator read(XmlElement element) {
        return new Generator(
                element.text(), element.attribute("uri"), element.attribute("version"));
    }

    XmlElement write() {
        XmlElement.Builder generator =
                XmlElement.builder("generator", Entry.NAMESPACE)
                        .attribute("uri", uri)
                        .attribute("version", version);
        return name.isEmpty() ? generator.build() : generator.text(name).build();
    }
}
