package org.libervia.feature.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.xep.delay.Delay;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xep.stanzaid.OriginId;
import org.libervia.xmpp.stanza.Message;

/** A look into an archive that stores nothing here. */
final class ArchiveQuestion {
    private final ArchiveReading reading;

    ArchiveQuestion(ArchiveReading reading) {
        this.reading = reading;
    }

    ArchivePage ask(Session session, ArchiveQuery query) {
        ArchiveReading.Answer answer =
                reading.ask(
                        session,
                        query.service(),
                        ArchiveFilter.of(query.with(), query.start(), query.end()),
                        page(query.page()));
        Jid archive = query.service() == null ? session.jid().bare() : query.service();
        List<ChatMessage> messages = new ArrayList<>();
        for (ArchiveResult result : answer.results()) {
            ArchivedMessages.stanza(archive, result)
                    .ifPresent(stanza -> messages.add(message(session, result, stanza)));
        }
        PageResult page = answer.end().page();
        return new ArchivePage(
                messages,
                new PageInfo(
                        page.first(),
                        page.last(),
                        toInt(page.index()),
                        toInt(page.count()),
                        answer.end().complete(),
                        answer.end().stable()));
    }

    private static PageRequest page(Page page) {
        Integer index = page.index();
        return new PageRequest(
                (long) page.max(),
                page.after(),
                page.before(),
                index == null ? null : index.longValue());
    }

    private static @Nullable Integer toInt(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private static ChatMessage message(Session session, ArchiveResult result, Message stanza) {
        Jid from = stanza.from() == null ? session.jid().bare() : stanza.from();
        Jid to = stanza.to() == null ? session.jid().bare() : stanza.to();
        boolean own = from.bare().equals(session.jid().bare());
        Instant sent = Delay.in(stanza.element()).map(Delay::stamp).orElse(Instant.EPOCH);
        return new ChatMessage(
                result.id(),
                session.profile(),
                from,
                to,
                MessageType.valueOf(stanza.type().name()),
                stanza.bodies(),
                stanza.subjects(),
                stanza.element().childText("thread").orElse(null),
                sent,
                null,
                result.id(),
                OriginId.in(stanza.element()).map(OriginId::id).orElse(null),
                own ? DeliveryState.SENT : DeliveryState.INCOMING,
                null,
                false,
                Map.of());
    }
}
