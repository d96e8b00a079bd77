package org.libervia.feature.reading;

import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.MessageType;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.messages.Deliveries;
import org.libervia.feature.messages.Place;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.xep.hints.Hint;
import org.libervia.xep.markers.Marker;
import org.libervia.xmpp.stanza.Message;

/** What two who talk tell each other of what they have seen (XEP-0333). Not in rooms. */
final class SeenMarkers {
    static final Parameter<Boolean> WANTED =
            Parameter.bool(
                    "Privacy",
                    "Enable read markers",
                    "Let those you talk with see what you have read",
                    true,
                    0);

    /** Who gives no receipts does not let see what was read either; declared by their feature. */
    private static final Parameter<Boolean> RECEIPTS =
            Parameter.bool(
                    "Privacy",
                    "Enable message delivery receipts",
                    "Enable message delivery receipts",
                    true,
                    0);

    private final StoredConversations stored;
    private final Deliveries deliveries;
    private final Rosters roster;
    private final DisplayedSync.Read read;

    SeenMarkers(
            StoredConversations stored,
            Deliveries deliveries,
            Rosters roster,
            DisplayedSync.Read read) {
        this.stored = stored;
        this.deliveries = deliveries;
        this.roster = roster;
        this.read = read;
    }

    void ask(OutgoingDraft message) {
        if (message.draft().type() == MessageType.CHAT
                && !message.draft().bodies().isEmpty()
                && message.session().parameter(WANTED)) {
            message.add(new Marker.Markable().write());
        }
    }

    Verdict hear(IncomingMessage message) {
        if (message.stanza().type() == Message.Type.GROUPCHAT
                || message.stanza().type() == Message.Type.ERROR) {
            return Verdict.GOES_ON;
        }
        switch (Marker.in(message.stanza().element()).orElse(null)) {
            case Marker.Markable _ when !message.isOwn() && !message.draft().bodies().isEmpty() ->
                    message.draft().extra().put(ChatMessage.MARKABLE, "true");
            case Marker.Displayed seen when !message.isOwn() ->
                    deliveries.displayed(message.session(), seen.id(), message.from());
            case Marker.Displayed seen when message.origin() != MessageOrigin.LIVE ->
                    readElsewhere(message, seen.id());
            case null, default -> {}
        }
        return Verdict.GOES_ON;
    }

    /** Another device of ours has told the sender that it saw a message. */
    private void readElsewhere(IncomingMessage message, String id) {
        Jid conversation = message.to().bare();
        stored.received(message.session(), conversation, id)
                .ifPresent(place -> read.until(message.session(), conversation, place));
    }

    /** Tells those who may know that we are there. */
    void tell(Session session, Jid conversation, Place before, Place until) {
        if (session.isConnected()
                && session.parameter(WANTED)
                && session.parameter(RECEIPTS)
                && roster.seesUs(session, conversation)) {
            stored.markable(session, conversation, before, until)
                    .ifPresent(seen ->
                            session.stream()
                                    .send(
                                            new Message(
                                                    Message.builder(Message.Type.CHAT, conversation)
                                                            .child(
                                                                    new Marker.Displayed(seen.id())
                                                                            .write())
                                                            .child(Hint.STORE.write())
                                                            .build())));
        }
    }
}
