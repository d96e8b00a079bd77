package org.libervia.pubsub.wellknown;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.publisher.Submission;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.WellKnownNames;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Directories, and the files in them (XEP-0498): the id of an item is the name of its file, and its
 * payload says what the file is and where it is had, or is encrypted.
 */
public final class FileNodes implements PublishRule {
    private static final String SHARING = "urn:xmpp:sfs:0";
    private static final String FILE = "urn:xmpp:file:metadata:0";

    @Override
    public Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        if (!WellKnownNames.isDirectory(who.node().name())) {
            return submission;
        }
        XmlElement payload = submission.payload();
        if (payload == null) {
            throw Refusal.payloadRequired();
        }
        String told = told(payload).orElse(null);
        String id = submission.name() == null ? told : submission.name();
        if (id == null || !WellKnownNames.isFileName(id) || (told != null && !told.equals(id))) {
            throw Refusal.badRequest("The id of an item is the name of the file.");
        }
        return new Submission(id, payload, submission.said());
    }

    /** The name that a payload gives the file. */
    private static Optional<String> told(XmlElement payload) {
        if (payload.is("file-sharing", SHARING)) {
            if (payload.attribute("disposition") != null) {
                throw Refusal.invalidPayload("A file of a directory has no disposition.");
            }
            return payload.child("file", FILE).flatMap(file -> file.childText("name"));
        }
        if (!payload.local().equals("encrypted")) {
            throw Refusal.invalidPayload(
                    "What is in a directory is <file-sharing/> of " + SHARING + ".");
        }
        return Optional.empty();
    }
}
