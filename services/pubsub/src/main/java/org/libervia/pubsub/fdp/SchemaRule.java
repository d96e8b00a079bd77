package org.libervia.pubsub.fdp;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.publisher.Submission;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.schema.Schema;
import org.libervia.pubsub.schema.Schemas;
import org.libervia.xmpp.xml.XmlElement;

/** Templates are forms, and what is published to a node with a template is as that says. */
public final class SchemaRule implements PublishRule {

    @Override
    public Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        String node = who.node().name();
        if (Schemas.isTemplate(node)) {
            Schema.check(payload(submission));
            return submission;
        }
        return Schemas.of(desk.books(), who.node())
                .map(schema -> filledIn(schema, submission, who, desk))
                .orElse(submission);
    }

    private static Submission filledIn(
            Schema schema, Submission submission, Standing who, Desk desk) {
        Optional<XmlElement> before =
                Optional.ofNullable(submission.name())
                        .flatMap(name -> desk.books().items().find(who.node(), name))
                        .flatMap(StoredItem::content);
        return submission.withPayload(schema.accept(payload(submission), who.manages(), before));
    }

    private static XmlElement payload(Submission submission) {
        if (submission.payload() == null) {
            throw Refusal.badRequest("The node holds forms, but the item has none.");
        }
        return submission.payload();
    }
}
