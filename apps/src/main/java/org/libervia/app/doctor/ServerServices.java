package org.libervia.app.doctor;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.network.DiscoveryFacet;

/** The services that a server should have beside itself (XEP-0479). */
final class ServerServices {

    /** A service with this feature and identity. */
    record Wanted(String feature, String category, String type, String name, String without) {}

    static final List<Wanted> WANTED =
            List.of(
                    new Wanted(
                            "http://jabber.org/protocol/muc",
                            "conference",
                            "text",
                            "Rooms (XEP-0045)",
                            "you can join rooms elsewhere, but make none here"),
                    new Wanted(
                            "urn:xmpp:http:upload:0",
                            "store",
                            "file",
                            "HTTP File Upload (XEP-0363)",
                            "files can be sent only to who is there"));

    private ServerServices() {}

    static Finding examine(DiscoveryFacet discovery, String profile, String domain, Wanted wanted) {
        String subject = "Server " + domain;
        try {
            List<Jid> found =
                    discovery
                            .find(
                                    profile,
                                    List.of(wanted.feature()),
                                    wanted.category(),
                                    wanted.type())
                            .stream()
                            .filter(jid -> jid.local().isEmpty())
                            .toList();
            return found.isEmpty()
                    ? Finding.warning(
                            subject,
                            "lacks " + wanted.name() + ": " + wanted.without() + ".",
                            "Ask the administrator to turn it on.")
                    : Finding.good(subject, wanted.name() + " at " + found.getFirst());
        } catch (LiberviaException refused) {
            return Finding.warning(
                    subject, String.valueOf(refused.getMessage()), "Ask its administrator.");
        }
    }
}
