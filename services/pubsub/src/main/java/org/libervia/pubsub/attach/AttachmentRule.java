package org.libervia.pubsub.attach;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Companions;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.publisher.Submission;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xep.attachments.Attachments;

/**
 * Attaching to items (XEP-0470 §4.3, §4.5): the node is made when the first attachment comes, and
 * everybody has one item in it, named by its own bare address.
 */
public final class AttachmentRule implements PublishRule {

    @Override
    public Optional<Standing> missing(Request request, Desk desk, NodeAddress address) {
        if (!AttachmentNodes.isOne(address.name())) {
            return Optional.empty();
        }
        if (AttachmentNodes.targetNode(address.name()).isPresent()) {
            throw Refusal.forbidden();
        }
        Standing target =
                desk.access().target(address, request.from()).orElseThrow(Refusal::notFound);
        Node node = target.node();
        desk.books().companions().lock(node);
        Companions.Place place =
                Companions.place(address, desk.policy().service()).orElseThrow(Refusal::notFound);
        if (desk.books().items().find(node, place.item()).isEmpty()) {
            throw Refusal.notFound();
        }
        if (desk.books().companions().summaries(node).isEmpty()) {
            desk.books()
                    .companions()
                    .addSummaries(
                            node,
                            AttachmentNodes.summary(node.name()),
                            desk.policy().home(address.account()),
                            desk.now());
        }
        desk.books()
                .companions()
                .addAttachments(
                        node,
                        place.item(),
                        AttachmentNodes.attachments(place.uri(desk.policy().service())),
                        desk.policy().home(address.account()),
                        desk.now());
        return Optional.of(
                desk.access().find(address, request.from()).orElseThrow(Refusal::notFound));
    }

    @Override
    public Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        if (!AttachmentNodes.isOne(who.node().name())) {
            return submission;
        }
        String item =
                AttachmentNodes.targetItem(who.node().name())
                        .map(target -> target.item())
                        .orElseThrow(Refusal::forbidden);
        desk.books().companions().lock(who.authority());
        if (desk.books().items().find(who.authority(), item).isEmpty()) {
            throw Refusal.notFound();
        }
        if (!publisher.bare().toString().equals(submission.name())) {
            throw Refusal.badRequest(
                    "Attachments have the bare address of who publishes them as their id: "
                            + publisher.bare()
                            + ".");
        }
        if (submission.payload() == null
                || !submission.payload().is("attachments", Attachments.NAMESPACE)) {
            throw Refusal.badRequest(
                    "What is attached is in an element <attachments/> of "
                            + Attachments.NAMESPACE
                            + ".");
        }
        return new Submission(submission.name(), submission.payload(), ItemAccess.OPEN);
    }
}
