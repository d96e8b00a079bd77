package org.libervia.feature.pubsub;

import java.util.ArrayList;
import java.util.List;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.base.Jid;
import org.libervia.domain.social.PubsubEvent;
import org.libervia.domain.social.PubsubEvent.Kind;
import org.libervia.domain.social.PubsubItem;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.pubsub.PubSubEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells frontends what services tell of nodes. A service tells of its own nodes alone. */
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final Backend backend;

    Events(Backend backend) {
        this.backend = backend;
    }

    Verdict hear(IncomingMessage message) {
        if (message.origin() == MessageOrigin.LIVE) {
            try {
                PubSubEvent.in(message.stanza().element())
                        .ifPresent(event -> announce(message, event));
            } catch (InvalidElementException odd) {
                LOG.debug(
                        "{}: an event of {} was passed over: {}",
                        message.session().profile(),
                        message.from(),
                        odd.getMessage());
            }
        }
        return Verdict.GOES_ON;
    }

    private void announce(IncomingMessage message, PubSubEvent event) {
        for (PubsubEvent signal : signals(message.session().profile(), message.from(), event)) {
            backend.emit(signal);
        }
    }

    private static List<PubsubEvent> signals(String profile, Jid from, PubSubEvent event) {
        List<PubsubEvent> signals = new ArrayList<>();
        Jid service = from.bare();
        switch (event) {
            case PubSubEvent.Items items -> {
                List<PubsubItem> shown = items.items().stream().map(Items::shown).toList();
                if (!shown.isEmpty()) {
                    List<String> ids = shown.stream().map(PubsubItem::id).toList();
                    signals.add(
                            new PubsubEvent(
                                    profile, service, items.node(), Kind.PUBLISHED, ids, shown));
                }
                if (!items.retracted().isEmpty()) {
                    signals.add(
                            new PubsubEvent(
                                    profile,
                                    service,
                                    items.node(),
                                    Kind.RETRACTED,
                                    items.retracted(),
                                    List.of()));
                }
            }
            case PubSubEvent.Purged _ -> signals.add(plain(profile, service, event, Kind.PURGED));
            case PubSubEvent.Deleted _ -> signals.add(plain(profile, service, event, Kind.DELETED));
            case PubSubEvent.Configured _ ->
                    signals.add(plain(profile, service, event, Kind.CONFIGURED));
            case PubSubEvent.Subscribed _ -> {}
        }
        return signals;
    }

    private static PubsubEvent plain(String profile, Jid service, PubSubEvent event, Kind kind) {
        return new PubsubEvent(profile, service, event.node(), kind, List.of(), List.of());
    }
}
