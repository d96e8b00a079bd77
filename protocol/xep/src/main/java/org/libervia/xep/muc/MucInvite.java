package org.libervia.xep.muc;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An invitation that goes through the room, or its refusal (XEP-0045 §7.8.2).
 *
 * @param from who invites or declines, or null
 * @param to who is invited, or who had invited, or null
 * @param reason what is said about it, or null
 * @param continued whether the room continues a chat between two (§7.9)
 * @param thread the thread of that chat, or null
 */
public record MucInvite(
        @Nullable Jid from,
        @Nullable Jid to,
        @Nullable String reason,
        boolean continued,
        @Nullable String thread) {

    public MucInvite {
        if (thread != null && !continued) {
            throw new IllegalArgumentException("only a chat that is continued has a thread");
        }
    }

    static MucInvite read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new MucInvite(
                reader.jid("from"),
                reader.jid("to"),
                reader.childText("reason"),
                reader.has("continue"),
                element.child("continue", MucUser.NAMESPACE)
                        .map(chat -> chat.attribute("thread"))
                        .orElse(null));
    }

    XmlElement write(String local) {
        XmlElement.Builder invite =
                XmlElement.builder(local, MucUser.NAMESPACE)
                        .attribute("from", from)
                        .attribute("to", to)
                        .optionalTextChild("reason", reason);
        if (continued) {
            invite.child(
                    XmlElement.builder("continue", MucUser.NAMESPACE)
                            .attribute("thread", thread)
                            .build());
        }
        return invite.build();
    }
}
