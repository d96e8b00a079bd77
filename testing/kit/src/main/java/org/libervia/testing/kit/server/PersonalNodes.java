package org.libervia.testing.kit.server;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What servers are told when a component has the nodes of their accounts, as docs/pubsub-service.md
 * tells administrators.
 *
 * @param component its domain
 */
record PersonalNodes(String component) {

    /** For the virtual host of Prosody. */
    String ofProsodyHost() {
        String delegations =
                Stream.of(
                                "http://jabber.org/protocol/pubsub",
                                "http://jabber.org/protocol/pubsub#owner",
                                "urn:xmpp:pam:0",
                                "urn:xmpp:delegation:2:bare:disco#info:*",
                                "urn:xmpp:delegation:2:bare:disco#items:*")
                        .map(namespace ->
                                "    [\"%s\"] = { jid = \"%s\" };\n"
                                        .formatted(namespace, component))
                        .collect(Collectors.joining());
        return """
          modules_enabled = { "delegation", "privilege" }
          modules_disabled = { "s2s", "pep", "bookmarks", "vcard4", "vcard_legacy" }
          delegations = {
            ["urn:xmpp:mam:2"] = { filtering = { "node" }; jid = "@NODES@" };
        @DELEGATIONS@  }
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

    /** For the component of Prosody. */
    String ofProsodyComponent(String name) {
        return name.equals(component)
                ? "  modules_enabled = { \"delegation\", \"privilege\" }\n"
                : "";
    }

    /** For the configuration of ejabberd, whose own nodes are to go. */
    String ofEjabberd(String configuration) {
        return configuration
                        .lines()
                        .filter(line -> !line.contains("mod_pubsub:"))
                        .map(line ->
                                switch (line) {
                                    case "acl:" -> "acl:\n  personal_nodes: {server: \"@NODES@\"}";
                                    case "access_rules:" ->
                                            "access_rules:\n  personal_nodes: {allow: personal_nodes}";
                                    default -> line;
                                })
                        .collect(Collectors.joining("\n", "", "\n"))
                        .replace("@NODES@", component)
                + """
                  mod_delegation:
                    namespaces:
                      "http://jabber.org/protocol/pubsub": {access: personal_nodes}
                      "http://jabber.org/protocol/pubsub#owner": {access: personal_nodes}
                      "urn:xmpp:pam:0": {access: personal_nodes}
                  mod_privilege:
                    roster: {get: personal_nodes}
                    message: {outgoing: personal_nodes}
                    presence: {roster: personal_nodes}
                """;
    }
}
