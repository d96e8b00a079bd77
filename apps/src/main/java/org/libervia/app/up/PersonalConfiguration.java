package org.libervia.app.up;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What Prosody is told of the nodes of its accounts: that it keeps them itself, or that a component
 * does. Some of its modules work with its own nodes only, and are left out then; vCards are kept as
 * they always were (XEP-0054), and avatars and bookmarks are nodes as others.
 *
 * @param component the domain of the PubSub service
 * @param delegated whether that has them
 */
record PersonalConfiguration(String component, boolean delegated) {
    private static final List<String> NAMESPACES =
            List.of(
                    "http://jabber.org/protocol/pubsub",
                    "http://jabber.org/protocol/pubsub#owner",
                    "urn:xmpp:pam:0",
                    "urn:xmpp:delegation:2:bare:disco#info:*",
                    "urn:xmpp:delegation:2:bare:disco#items:*");

    /** The modules of the server, beside those that it has anyway. */
    String modules() {
        return delegated
                ? "\"vcard\""
                : "\"vcard4\", \"vcard_legacy\", \"pep\", \"pep_publishers\", \"bookmarks\"";
    }

    /** The modules of the component. */
    String modulesOfComponent() {
        return delegated ? "\"delegation\", \"privilege\"" : "";
    }

    /** The settings of the host of the accounts. */
    String ofHost() {
        if (!delegated) {
            return "";
        }
        String delegations =
                NAMESPACES.stream()
                        .map(namespace ->
                                "        [\"%s\"] = { jid = \"%s\" };%n"
                                        .formatted(namespace, component))
                        .collect(Collectors.joining());
        return """
            modules_enabled = { "delegation", "privilege" }
            delegations = {
                ["urn:xmpp:mam:2"] = { filtering = { "node" }; jid = "@NODES@" };
        @DELEGATIONS@    }
            privileged_entities = {
                ["@NODES@"] = {
                    roster = "get"; message = "outgoing"; presence = "roster";
                    iq = { ["http://jabber.org/protocol/pubsub"] = "set" };
                };
            }
        """
                .replace("@DELEGATIONS@", delegations)
                .replace("@NODES@", component);
    }
}
