package org.libervia.xep.privilege;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Something that is allowed (XEP-0356 §4.2, §5.2, §6.2, §7.2).
 *
 * @param access what for: {@code roster}, {@code message}, {@code iq} or {@code presence}
 * @param type how far it goes, or null
 * @param push whether changes of rosters are told, or null where that isn't said
 * @param namespaces for {@code iq}, of which namespaces questions may be asked
 */
public record Permission(
        String access,
        @Nullable String type,
        @Nullable Boolean push,
        List<NamespacePermission> namespaces) {
    public Permission {
        namespaces = List.copyOf(namespaces);
    }

    static Permission read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Permission(
                reader.required("access"),
                element.attribute("type"),
                element.attribute("push") == null ? null : reader.flag("push", false),
                namespaces(element).map(NamespacePermission::read).toList());
    }

    /** Prosody's module of 2023 writes each into the one before. */
    private static Stream<XmlElement> namespaces(XmlElement element) {
        return element.elements("namespace", element.namespace())
                .flatMap(child -> Stream.concat(Stream.of(child), namespaces(child)));
    }

    XmlElement write(String namespace) {
        XmlElement.Builder permission =
                XmlElement.builder("perm", namespace)
                        .attribute("access", access)
                        .attribute("type", type)
                        .attribute("push", push);
        namespaces.forEach(each -> permission.child(each.write(namespace)));
        return permission.build();
    }
}
