package org.libervia.xep.pubsub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Somebody's wish to be told of what happens to a node, and whether it is granted (XEP-0060 §4.2).
 *
 * @param node the node, or null where it is said around it
 * @param jid who
 * @param state “none”, {@code pending}, {@code subscribed}, {@code unconfigured}, or null when it
 *     isn't said
 * @param id tells several of the same person apart, or null
 * @param expiry when it ends, or null
 */
public record Subscription(
        @Nullable String node,
        Jid jid,
        @Nullable String state,
        @Nullable String id,
        @Nullable Instant expiry) {

    static Subscription read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Subscription(
                element.attribute("node"),
                reader.requiredJid("jid"),
                element.attribute("subscription"),
                element.attribute("subid"),
                reader.parsed("expiry", "date and time", DateTimes::parse));
    }

    XmlElement write(String namespace) {
        return XmlElement.builder("subscription", namespace)
                .attribute("node", node)
                .attribute("jid", jid)
                .attribute("subscription", state)
                .attribute("subid", id)
                .attribute("expiry", expiry == null ? null : DateTimes.format(expiry))
                .build();
    }
}
