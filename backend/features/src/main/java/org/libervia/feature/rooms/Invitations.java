package org.libervia.feature.rooms;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.Signal;
import org.libervia.domain.rooms.RoomInvited;
import org.libervia.xep.conference.DirectInvitation;
import org.libervia.xep.hints.Hint;
import org.libervia.xep.muc.MucInvite;
import org.libervia.xep.muc.MucUser;
import org.libervia.xmpp.stanza.Message;

/** Invitations into rooms: straight from people (XEP-0249), or through the room (XEP-0045 §7.8). */
final class Invitations {
    private final Consumer<Signal> signals;

    Invitations(Consumer<Signal> signals) {
        this.signals = signals;
    }

    Verdict hear(IncomingMessage message) {
        if (message.origin() != MessageOrigin.LIVE
                || message.stanza().type() == Message.Type.GROUPCHAT
                || message.stanza().type() == Message.Type.ERROR) {
            return Verdict.GOES_ON;
        }
        MucUser user = MucUser.in(message.stanza().element()).orElse(MucUser.MARK);
        if (!user.invites().isEmpty() && message.from().isBare()) {
            MucInvite invite = user.invites().getFirst();
            Jid by = invite.from();
            tell(
                    message.session(),
                    message.from(),
                    by == null ? message.from() : by,
                    invite.reason(),
                    user.password());
            return Verdict.ENDS;
        }
        DirectInvitation.in(message.stanza().element())
                .ifPresent(direct ->
                        tell(
                                message.session(),
                                direct.room().bare(),
                                message.from().bare(),
                                direct.reason(),
                                direct.password()));
        return Verdict.GOES_ON;
    }

    private void tell(
            Session session, Jid room, Jid by, @Nullable String reason, @Nullable String password) {
        if (RoomList.of(session).find(room).isEmpty()) {
            signals.accept(new RoomInvited(session.profile(), room, by, reason, password));
        }
    }

    void send(
            Session session,
            Jid room,
            Jid guest,
            @Nullable String reason,
            @Nullable String password) {
        session.stream()
                .send(
                        new Message(
                                Message.builder(Message.Type.NORMAL, guest)
                                        .child(
                                                new DirectInvitation(
                                                                room, reason, password, false, null)
                                                        .write())
                                        .child(Hint.STORE.write())
                                        .build()));
    }
}
