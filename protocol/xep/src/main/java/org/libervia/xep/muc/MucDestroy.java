package org.libervia.xep.muc;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The end of a room (XEP-0045 §10.9).
 *
 * @param alternate the room that takes its place, or null
 * @param password what that room asks for, or null
 * @param reason why, or null
 */
public record MucDestroy(
        @Nullable Jid alternate, @Nullable String password, @Nullable String reason) {

    static MucDestroy read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new MucDestroy(
                reader.jid("jid"), reader.childText("password"), reader.childText("reason"));
    }

    XmlElement write(String namespace) {
        return XmlElement.builder("destroy", namespace)
                .attribute("jid", alternate)
                .optionalTextChild("password", password)
                .optionalTextChild("reason", reason)
                .build();
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "MucDestroy[" + alternate + ", " + reason + "]";
    }
}
