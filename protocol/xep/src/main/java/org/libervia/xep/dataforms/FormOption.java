package org.libervia.xep.dataforms;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A choice of a list (XEP-0004 §3.4).
 *
 * @param label the name shown to people, or null to show the value
 */
public record FormOption(@Nullable String label, String value) {

    static FormOption read(XmlElement element) {
        String value = ElementReader.of(element).childText("value");
        if (value == null) {
            throw ElementReader.of(element).invalid("<value/> is missing in it");
        }
        return new FormOption(element.attribute("label"), value);
    }

    XmlElement write() {
        return XmlElement.builder("option", DataForm.NAMESPACE)
                .attribute("label", label)
                .textChild("value", value)
                .build();
    }
}
