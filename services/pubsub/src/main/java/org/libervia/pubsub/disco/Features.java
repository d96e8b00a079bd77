package org.libervia.pubsub.disco;

import java.util.List;
import java.util.stream.Stream;
import org.libervia.pubsub.request.Answers;
import org.libervia.xep.disco.Identity;

/** What the service announces that it can do. */
final class Features {
    /** Subscriptions that the service keeps for accounts (XEP-0376). */
    static final String ACCOUNTS = "urn:xmpp:pam:0";

    private static final List<String> PUBSUB =
            List.of(
                    "access-authorize",
                    "access-open",
                    "access-presence",
                    "access-roster",
                    "access-whitelist",
                    "auto-create",
                    "config-node",
                    "config-node-max",
                    "create-and-configure",
                    "create-nodes",
                    "delete-any",
                    "delete-items",
                    "delete-nodes",
                    "get-pending",
                    "instant-nodes",
                    "item-ids",
                    "leased-subscription",
                    "manage-subscriptions",
                    "member-affiliation",
                    "meta-data",
                    "modify-affiliations",
                    "multi-items",
                    "multi-subscribe",
                    "outcast-affiliation",
                    "persistent-items",
                    "presence-notifications",
                    "publish",
                    "publish-node-full",
                    "publish-only-affiliation",
                    "publish-options",
                    "publisher-affiliation",
                    "purge-nodes",
                    "retract-items",
                    "retrieve-affiliations",
                    "retrieve-default",
                    "retrieve-default-sub",
                    "retrieve-items",
                    "retrieve-subscriptions",
                    "rsm",
                    "subscribe",
                    "subscription-notifications",
                    "subscription-options");

    private static final List<String> OTHERS =
            List.of(
                    "http://jabber.org/protocol/commands",
                    "https://salut-a-toi.org/spec/pubsub_admin:0",
                    "http://jabber.org/protocol/disco#info",
                    "http://jabber.org/protocol/disco#items",
                    "http://jabber.org/protocol/rsm",
                    "jabber:iq:version",
                    "urn:xmpp:delegation:1",
                    "urn:xmpp:delegation:2",
                    "urn:xmpp:fdp:0",
                    "urn:xmpp:fulltext:0",
                    "urn:xmpp:mam:2",
                    "urn:xmpp:mam:2#extended",
                    "urn:xmpp:microblog:0",
                    "urn:xmpp:order-by:0",
                    "urn:xmpp:order-by:1",
                    "urn:xmpp:order-by:1@http://jabber.org/protocol/pubsub",
                    "urn:xmpp:order-by:1@urn:xmpp:mam:2",
                    "urn:xmpp:ping",
                    "urn:xmpp:pubsub-attachments:1",
                    "urn:xmpp:pps:0",
                    "urn:xmpp:pubsub-caching:0",
                    "urn:xmpp:pubsub-ext-disco:0",
                    "urn:xmpp:pubsub-ext-sub:0",
                    "urn:xmpp:pubsub-filter:0",
                    "urn:xmpp:pubsub-relationships:0",
                    "urn:xmpp:pubsub-social-feed:1",
                    "urn:xmpp:pubsub-social-feed:gallery:1");

    private Features() {}

    /** What the service is, or an account whose nodes are here; both take forms (XEP-0346 §4). */
    static List<Identity> identities(String type, String name) {
        return List.of(
                Identity.of("pubsub", type, name), Identity.of("pubsub", "urn:xmpp:fdp:0", name));
    }

    /** Of the service. */
    static List<String> service() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(Answers.PUBSUB),
                                PUBSUB.stream().map(name -> Answers.PUBSUB + "#" + name)),
                        OTHERS.stream())
                .toList();
    }

    /** What the service alone has, and accounts have not or have of their server. */
    private static final List<String> OF_THE_SERVICE =
            List.of(
                    Answers.PUBSUB + "#get-pending",
                    "http://jabber.org/protocol/commands",
                    "https://salut-a-toi.org/spec/pubsub_admin:0",
                    "http://jabber.org/protocol/disco#info",
                    "http://jabber.org/protocol/disco#items",
                    "jabber:iq:version",
                    "urn:xmpp:delegation:1",
                    "urn:xmpp:delegation:2",
                    "urn:xmpp:ping");

    /** What accounts alone have: presence says who may read, and who hears (XEP-0163 §6.1). */
    private static final List<String> OF_ACCOUNTS =
            List.of(
                    "auto-subscribe",
                    "filtered-notifications",
                    "last-published",
                    "presence-subscribe");

    /** Of an account whose nodes are here (XEP-0163 §6.1). */
    static List<String> personal() {
        return Stream.concat(
                        service().stream().filter(feature -> !OF_THE_SERVICE.contains(feature)),
                        Stream.concat(
                                OF_ACCOUNTS.stream().map(name -> Answers.PUBSUB + "#" + name),
                                Stream.of(ACCOUNTS)))
                .toList();
    }

    /** Of a node. */
    static List<String> node() {
        return List.of(
                Answers.PUBSUB,
                "http://jabber.org/protocol/disco#info",
                "http://jabber.org/protocol/disco#items");
    }
}
