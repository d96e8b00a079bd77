package org.libervia.xep.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A contact (RFC 6121 §2.1.2).
 *
 * @param jid the contact's address
 * @param name the name that the user gave, or null
 * @param subscription who sees whose presence
 * @param ask whether the account waits for the contact to let it see its presence
 * @param approved whether the contact may see the account's presence as soon as it asks
 * @param groups the groups that the user put the contact into, in the order they came
 * @param extensions whatever else came with it
 */
public record RosterItem(
        Jid jid,
        @Nullable String name,
        Subscription subscription,
        boolean ask,
        boolean approved,
        Set<String> groups,
        List<XmlElement> extensions) {

    public RosterItem {
        name = name == null || name.isEmpty() ? null : name;
        groups = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(groups));
        extensions = List.copyOf(extensions);
    }

    /** A contact as a client sets it: only name and groups are a client's to say (§2.3.1). */
    public static RosterItem set(Jid jid, @Nullable String name, Set<String> groups) {
        return new RosterItem(jid, name, Subscription.NONE, false, false, groups, List.of());
    }

    /** A contact to be removed (§2.5.1). */
    public static RosterItem remove(Jid jid) {
        return new RosterItem(jid, null, Subscription.REMOVE, false, false, Set.of(), List.of());
    }

    static RosterItem read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        Subscription subscription = reader.parsed("subscription", "subscription", Subscription::of);
        Set<String> groups = new LinkedHashSet<>(reader.each("group", XmlElement::text));
        groups.remove("");
        return new RosterItem(
                reader.requiredJid("jid"),
                element.attribute("name"),
                subscription == null ? Subscription.NONE : subscription,
                "subscribe".equals(element.attribute("ask")),
                reader.flag("approved", false),
                groups,
                reader.foreign().toList());
    }

    XmlElement write() {
        XmlElement.Builder item =
                XmlElement.builder("item", Roster.NAMESPACE)
                        .attribute("jid", jid)
                        .attribute("name", name)
                        .attribute(
                                "subscription",
                                subscription == Subscription.NONE ? null : subscription.text())
                        .attribute("ask", ask ? "subscribe" : null)
                        .attribute("approved", approved ? "true" : null);
        groups.forEach(group -> item.textChild("group", group));
        return item.children(extensions).build();
    }
}
