package org.libervia.xep.muc;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a room tells of somebody, or what is to become of them (XEP-0045 §7.2.2, §9).
 *
 * @param affiliation null when it is not told
 * @param role null when it is not told
 * @param jid the real address, or null
 * @param nick the nick: that which is meant, or the new one, or null
 * @param actor who did it, or null
 * @param reason why, or null
 */
public record MucItem(
        @Nullable MucAffiliation affiliation,
        @Nullable MucRole role,
        @Nullable Jid jid,
        @Nullable String nick,
        @Nullable Actor actor,
        @Nullable String reason) {

    /** Who did something to somebody: by address or nick. */
    public record Actor(@Nullable Jid jid, @Nullable String nick) {
        private static Actor read(XmlElement element) {
            ElementReader reader = ElementReader.of(element);
            return new Actor(reader.jid("jid"), reader.attribute("nick"));
        }
    }

    /** The question for all with an affiliation (§9.5). */
    public static MucItem all(MucAffiliation affiliation) {
        return new MucItem(affiliation, null, null, null, null, null);
    }

    /** Gives an affiliation to an account. */
    public static MucItem affiliate(Jid account, MucAffiliation to, @Nullable String reason) {
        return new MucItem(to, null, account, null, null, reason);
    }

    /** Gives a role to an occupant. */
    public static MucItem role(String nick, MucRole to, @Nullable String reason) {
        return new MucItem(null, to, null, nick, null, reason);
    }

    static MucItem read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new MucItem(
                reader.parsed("affiliation", "affiliation", MucAffiliation::of),
                reader.parsed("role", "role", MucRole::of),
                reader.jid("jid"),
                reader.attribute("nick"),
                element.child("actor", element.namespace()).map(Actor::read).orElse(null),
                reader.childText("reason"));
    }

    XmlElement write(String namespace) {
        XmlElement.Builder item =
                XmlElement.builder("item", namespace)
                        .attribute("affiliation", affiliation == null ? null : affiliation.text())
                        .attribute("role", role == null ? null : role.text())
                        .attribute("jid", jid)
                        .attribute("nick", nick);
        if (actor != null) {
            item.child(
                    XmlElement.builder("actor", namespace)
                            .attribute("jid", actor.jid())
                            .attribute("nick", actor.nick())
                            .build());
        }
        return item.optionalTextChild("reason", reason).build();
    }
}
