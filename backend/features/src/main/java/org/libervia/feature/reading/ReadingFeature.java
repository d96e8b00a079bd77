package org.libervia.feature.reading;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.messages.Deliveries;
import org.libervia.feature.messages.Place;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.store.MigrationSet;
import org.libervia.xep.displayed.DisplayedUntil;
import org.libervia.xep.markers.Marker;

/** What is read and unread. */
public final class ReadingFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("reading", "Shows what is unread, and what others have seen.")
                .requires("messages", "contacts")
                .recommends("rooms")
                .xeps(333, 490)
                .advertises(Marker.NAMESPACE, DisplayedUntil.NAMESPACE + "+notify")
                .parameter(SeenMarkers.WANTED)
                .migrations(new MigrationSet("reading", "db/reading"))
                .build();
    }

    /** The parts, which need each other. */
    private static final class Parts {
        private final Reading reading;
        private final DisplayedSync sync;
        private final SeenMarkers markers;

        Parts(Backend backend) {
            StoredConversations stored = backend.provided(StoredConversations.class);
            this.sync = new DisplayedSync(stored, this::elsewhere);
            this.markers =
                    new SeenMarkers(
                            stored,
                            backend.provided(Deliveries.class),
                            backend.provided(Rosters.class),
                            this::elsewhere);
            this.reading =
                    new Reading(backend, stored, new ReadPositions(backend.database()), this::told);
        }

        private void elsewhere(Session session, Jid conversation, Place until) {
            reading.advance(session, conversation, until, false);
        }

        private void told(Session session, Jid conversation, Place before, Place until) {
            sync.tell(session, conversation, until);
            markers.tell(session, conversation, before, until);
        }

        private Verdict arrived(IncomingMessage message) {
            Verdict verdict = reading.arrived(message);
            ChatMessage stored = message.draft().message();
            if (stored.stanzaId() != null) {
                sync.arrived(message.session(), stored.conversation(), stored.stanzaId());
            }
            return verdict;
        }
    }

    @Override
    public Behaviour start(Backend backend) {
        Parts parts = new Parts(backend);
        return Behaviour.builder()
                .outgoing(OutgoingPhase.ANNOTATED, parts.markers::ask)
                .outgoing(OutgoingPhase.ANNOUNCED, parts.reading::left)
                .incoming(IncomingPhase.PARSED, parts.sync::hear)
                .incoming(IncomingPhase.PARSED, parts.markers::hear)
                .incoming(IncomingPhase.ANNOUNCED, parts::arrived)
                .connected(parts.reading::connected)
                .ready(parts.sync::ready)
                .facet(ConversationsFacet.class, parts.reading)
                .build();
    }
}
