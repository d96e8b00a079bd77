package org.libervia.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a server should have for a good life, by the compliance suites (XEP-0479, core and instant
 * messaging, client side).
 */
final class ServerFeatures {

    private record Wanted(String feature, String name, String without) {}

    private static final List<Wanted> WANTED =
            List.of(
                    new Wanted(
                            "urn:xmpp:carbons:2",
                            "Message Carbons (XEP-0280)",
                            "your other devices don't see this conversation"),
                    new Wanted(
                            "urn:xmpp:mam:2",
                            "Message Archive (XEP-0313)",
                            "messages that came while you were away may be lost"),
                    new Wanted(
                            "urn:xmpp:blocking", "Blocking (XEP-0191)", "you can't block anybody"),
                    new Wanted(
                            "http://jabber.org/protocol/pubsub#publish",
                            "Personal Eventing (XEP-0163)",
                            "no avatar, no blog, no encryption keys"),
                    new Wanted(
                            "http://jabber.org/protocol/pubsub#publish-options",
                            "Private storage for bookmarks (XEP-0402, XEP-0223)",
                            "your devices don't share which rooms you are in"),
                    new Wanted(
                            "urn:xmpp:ping",
                            "Ping (XEP-0199)",
                            "a dead connection is noticed late"),
                    new Wanted(
                            "vcard-temp",
                            "vCard (XEP-0054)",
                            "older clients don't see your name and picture"));

    private ServerFeatures() {}

    static List<Finding> examine(String domain, Set<String> found, boolean resumable) {
        List<Finding> findings = new ArrayList<>();
        String subject = "Server " + domain;
        for (Wanted wanted : WANTED) {
            findings.add(
                    found.contains(wanted.feature())
                            ? Finding.good(subject, wanted.name())
                            : Finding.warning(
                                    subject,
                                    "lacks " + wanted.name() + ": " + wanted.without() + ".",
                                    "Ask the administrator to turn it on."));
        }
        findings.add(
                resumable
                        ? Finding.good(subject, "Stream Management with resumption (XEP-0198)")
                        : Finding.warning(
                                subject,
                                "does not resume streams: on a shaky network messages come late.",
                                "Ask the administrator for Stream Management (XEP-0198)."));
        return findings;
    }
}
