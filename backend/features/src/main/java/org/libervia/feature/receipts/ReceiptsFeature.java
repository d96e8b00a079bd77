package org.libervia.feature.receipts;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Parameter;
import org.libervia.base.Jid;
import org.libervia.domain.chat.MessageType;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.messages.Deliveries;
import org.libervia.xep.hints.Hint;
import org.libervia.xep.receipts.Receipt;
import org.libervia.xmpp.stanza.Message;

/** Message Delivery Receipts. */
public final class ReceiptsFeature implements Feature {
    private static final Parameter<Boolean> WANTED =
            Parameter.bool(
                    "Privacy",
                    "Enable message delivery receipts",
                    "Enable message delivery receipts",
                    true,
                    0);

    @Override
    public Declaration declaration() {
        return Declaration.of(
                        "receipts",
                        "Shows which messages have reached a device, and lets others see it.")
                .requires("messages", "contacts")
                .xeps(184)
                .advertises(Receipt.NAMESPACE)
                .parameter(WANTED)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        Deliveries deliveries = backend.provided(Deliveries.class);
        Rosters roster = backend.provided(Rosters.class);
        LateReceipts late = new LateReceipts(backend, roster);
        return Behaviour.builder()
                .outgoing(OutgoingPhase.ANNOTATED, ReceiptsFeature::ask)
                .incoming(IncomingPhase.PARSED, message -> note(deliveries, late, message))
                .incoming(IncomingPhase.ANNOUNCED, message -> give(roster, late, message))
                .ready(late::ready)
                .build();
    }

    /** Not in rooms, where everybody would answer (XEP-0184 §5.3). */
    private static void ask(OutgoingDraft message) {
        boolean wanted = message.session().parameter(WANTED);
        if (wanted
                && message.draft().type() != MessageType.GROUPCHAT
                && !message.draft().bodies().isEmpty()) {
            message.add(new Receipt.Request().write());
        }
    }

    private static Verdict note(Deliveries deliveries, LateReceipts late, IncomingMessage message) {
        if (Receipt.in(message.stanza().element()).orElse(null)
                instanceof Receipt.Received receipt) {
            if (message.isOwn()) {
                late.given(message, receipt);
            } else {
                deliveries.received(message.session(), receipt.id(), message.from());
            }
        }
        return Verdict.GOES_ON;
    }

    /**
     * Only for what came to this device, now or while no device was there, and only to those who
     * may know that we are there (XEP-0184 §5.4).
     */
    private static Verdict give(Rosters roster, LateReceipts late, IncomingMessage message) {
        String id = message.stanza().id();
        boolean asked =
                !message.isOwn()
                        && message.stanza().type() != Message.Type.GROUPCHAT
                        && Receipt.in(message.stanza().element()).orElse(null)
                                instanceof Receipt.Request
                        && message.session().parameter(WANTED);
        if (id != null && asked) {
            late.asked(message, id);
            if (message.origin() == MessageOrigin.LIVE
                    && roster.seesUs(message.session(), message.from())) {
                message.session().stream()
                        .send(receipt(message.from(), message.stanza().type(), id));
            }
        }
        return Verdict.GOES_ON;
    }

    static Message receipt(Jid to, Message.Type type, String id) {
        return new Message(
                Message.builder(type, to)
                        .child(new Receipt.Received(id).write())
                        .child(Hint.STORE.write())
                        .build());
    }
}
