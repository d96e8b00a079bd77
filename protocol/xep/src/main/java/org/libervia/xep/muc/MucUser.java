package org.libervia.xep.muc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a room says in presences and messages: of an occupant, of itself by status codes, of
 * invitations (XEP-0045 §7, §15.6). Alone it marks a private message between occupants (§7.5).
 *
 * @param items of whom it speaks
 * @param statuses codes from 100 to 999; see the constants
 * @param invites invitations, or one that came
 * @param decline the refusal of one, or null
 * @param destroy that the room is no more, or null
 * @param password what the room asks of those who are invited, or null
 */
public record MucUser(
        List<MucItem> items,
        List<Long> statuses,
        List<MucInvite> invites,
        @Nullable MucInvite decline,
        @Nullable MucDestroy destroy,
        @Nullable String password)
        implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc#user";

    /** Everybody sees real addresses. */
    public static final long NON_ANONYMOUS = 100;

    /** This is about us. */
    public static final long SELF = 110;

    /** What is said may be published. */
    public static final long LOGGED = 170;

    /** The room is new, and locked until it is set up. */
    public static final long CREATED = 201;

    /** The room has changed our nick. */
    public static final long NICK_ASSIGNED = 210;

    public static final long BANNED = 301;
    public static final long NICK_CHANGED = 303;
    public static final long KICKED = 307;

    /** No longer affiliated as the room asks for. */
    public static final long AFFILIATION_LOST = 321;

    /** The room has become one for members only. */
    public static final long MEMBERS_ONLY = 322;

    public static final long SHUTDOWN = 332;

    /** Lost by a fault of the network or the server. */
    public static final long FAILED = 333;

    /** Marks a private message. */
    public static final MucUser MARK =
            new MucUser(List.of(), List.of(), List.of(), null, null, null);

    public MucUser {
        items = List.copyOf(items);
        statuses = List.copyOf(statuses);
        invites = List.copyOf(invites);
    }

    public boolean has(long status) {
        return statuses.contains(status);
    }

    /** The first item, if there is one. */
    public Optional<MucItem> item() {
        return items.stream().findFirst();
    }

    /** What {@code stanza} says. */
    public static Optional<MucUser> in(XmlElement stanza) {
        return stanza.child("x", NAMESPACE).map(MucUser::read);
    }

    /**
     * Reads {@code <x/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a part of it is not what it should be
     */
    public static MucUser read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "x", NAMESPACE);
        return new MucUser(
                reader.each("item", MucItem::read),
                reader.each("status", MucUser::code),
                reader.each("invite", MucInvite::read),
                element.child("decline", NAMESPACE).map(MucInvite::read).orElse(null),
                element.child("destroy", NAMESPACE).map(MucDestroy::read).orElse(null),
                reader.childText("password"));
    }

    private static Long code(XmlElement status) {
        ElementReader reader = ElementReader.of(status);
        Long code = reader.number("code");
        if (code == null) {
            throw reader.invalid("the attribute “code” is missing");
        }
        return code;
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder x = XmlElement.builder("x", NAMESPACE);
        invites.forEach(invite -> x.child(invite.write("invite")));
        if (decline != null) {
            x.child(decline.write("decline"));
        }
        if (destroy != null) {
            x.child(destroy.write(NAMESPACE));
        }
        items.forEach(item -> x.child(item.write(NAMESPACE)));
        statuses.forEach(code ->
                x.child(XmlElement.builder("status", NAMESPACE).attribute("code", code).build()));
        return x.optionalTextChild("password", password).build();
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "MucUser[" + items + ", " + statuses + ", " + invites + ", " + destroy + "]";
    }
}
