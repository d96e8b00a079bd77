package org.libervia.pubsub.component;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** A request, and the operation that deals with it. */
record Call(Request request, Operation operation) {
    /** What unknown requests count as. */
    static final String OTHER = "other";

    /** What goes beside the element that says what is asked for. */
    private static final List<String> BESIDE = List.of("configure", "options", "publish-options");

    /**
     * Finds out what a question asks for.
     *
     * @param account the account whose nodes are meant, or null
     * @throws org.libervia.xmpp.StanzaErrorException when nobody deals with it
     */
    static Call of(Iq question, @Nullable Jid account, Operations operations) {
        Jid from = question.from();
        XmlElement payload = question.payload().orElse(null);
        if (from == null || payload == null) {
            throw Refusal.badRequest("A question has a sender, and something in it.");
        }
        if (!isPubSub(payload)) {
            return operations
                    .find(question.type(), payload.namespace(), payload.local())
                    .map(operation ->
                            new Call(new Request(from, account, payload, payload), operation))
                    .orElseThrow(() -> Refusal.of(StanzaError.Type.CANCEL, "service-unavailable"));
        }
        List<XmlElement> actions =
                payload.elements()
                        .filter(child -> child.namespace().equals(payload.namespace()))
                        .toList();
        if (actions.isEmpty()) {
            throw Refusal.badRequest("Nothing is asked for.");
        }
        XmlElement action = action(actions);
        return operations
                .find(question.type(), payload.namespace(), action.local())
                .map(operation -> new Call(new Request(from, account, payload, action), operation))
                .orElseThrow(() -> Refusal.of(StanzaError.Type.CANCEL, "feature-not-implemented"));
    }

    /** What is asked for, as it is counted: one of few words. */
    String kind() {
        return switch (request.payload().namespace()) {
            case Answers.PUBSUB -> request.action().local();
            case Answers.OWNER -> "owner-" + request.action().local();
            default -> request.payload().namespace();
        };
    }

    private static boolean isPubSub(XmlElement payload) {
        return payload.is("pubsub", Answers.PUBSUB) || payload.is("pubsub", Answers.OWNER);
    }

    private static XmlElement action(List<XmlElement> actions) {
        return actions.stream()
                .filter(action -> actions.size() == 1 || !BESIDE.contains(action.local()))
                .findFirst()
                .orElse(actions.getFirst());
    }
}
