package org.libervia.cli.chat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.BackendGone;
import org.libervia.domain.ProfileSignal;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.OccupantUpdated;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.SubjectChanged;

/** A conversation with somebody: what we say goes out, what is heard is shown. */
final class Conversation {
    static final Set<Class<? extends Signal>> SIGNALS =
            Set.of(
                    MessageArrived.class,
                    MessageStateChanged.class,
                    ChatStateChanged.class,
                    PresenceUpdated.class,
                    OccupantUpdated.class,
                    OccupantLeft.class,
                    OccupantRenamed.class,
                    SubjectChanged.class,
                    RoomLeft.class,
                    ProfileConnected.class,
                    ProfileDisconnected.class,
                    SignalsLost.class,
                    BackendGone.class);
    private static final int REMEMBERED = 100;

    private final String profile;
    private final Jid partner;
    private final Jid about;
    private final MessagesFacet messages;
    private final Company company;
    private final Transcript transcript;

    /** Held while sending, so that what is said of a message is heard after its uid is known. */
    private final ReentrantLock order = new ReentrantLock();

    private final Map<String, ChatMessage> own =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ChatMessage> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Set<String> recalled = new HashSet<>();

    /**
     * @param partner to whom we write
     * @param about whose messages are shown: the partner, without the device
     */
    Conversation(
            String profile,
            Jid partner,
            Jid about,
            MessagesFacet messages,
            Company company,
            Transcript transcript) {
        this.profile = profile;
        this.partner = partner;
        this.about = about;
        this.messages = messages;
        this.company = company;
        this.transcript = transcript;
    }

    /** Shows the last messages; what comes meanwhile waits, and is shown once. */
    void recall(int count) {
        order.lock();
        try {
            List<ChatMessage> last =
                    count > 0
                            ? messages.history(profile, HistoryQuery.last(about, count))
                            : List.of();
            for (ChatMessage message : last) {
                recalled.add(message.uid());
                transcript.message(message);
            }
        } finally {
            order.unlock();
        }
    }

    /** Shows who is there. */
    void who() {
        company.who();
    }

    void note(String text) {
        transcript.note(text);
    }

    void complain(String text) {
        transcript.complain(text);
    }

    /** Sends a text. */
    void say(String text) {
        order.lock();
        try {
            ChatMessage sent = messages.send(profile, OutgoingMessage.text(partner, text));
            own.put(sent.uid(), sent);
            if (!transcript.echoes()) {
                transcript.message(sent);
            }
        } catch (LiberviaException refused) {
            transcript.complain(String.valueOf(refused.getMessage()));
        } finally {
            order.unlock();
        }
    }

    /** Hears a signal, and shows it when it is of this conversation. */
    void hear(Signal signal) {
        order.lock();
        try {
            if (signal instanceof ProfileSignal ours && !ours.profile().equals(profile)) {
                return;
            }
            show(signal);
        } finally {
            order.unlock();
        }
    }

    private void show(Signal signal) {
        switch (signal) {
            case MessageArrived arrived -> arrived(arrived.message());
            case MessageStateChanged changed -> changed(changed);
            case ProfileConnected _ -> transcript.note("Connected again.");
            case ProfileDisconnected lost ->
                    transcript.complain(
                            "Disconnected: "
                                    + lost.reason()
                                    + (lost.retrying()
                                            ? " What you write leaves when the connection is back."
                                            : ""));
            case BackendGone _ ->
                    transcript.complain(
                            "The backend is gone: leave with /quit, and start the chat again once"
                                    + " it runs. Nothing that was sent is lost.");
            case SignalsLost lost ->
                    transcript.complain(
                            lost.count()
                                    + " events came too fast to be shown: /history shows the"
                                    + " messages.");
            case ProfileSignal other -> company.hear(other);
            default -> {}
        }
    }

    private void arrived(ChatMessage message) {
        boolean concernsPartner = message.conversation().equals(about);
        boolean isNew = !own.containsKey(message.uid()) && !recalled.remove(message.uid());
        if (concernsPartner && isNew) {
            transcript.message(message);
        }
    }

    private void changed(MessageStateChanged changed) {
        ChatMessage message = own.get(changed.uid());
        if (message == null) {
            return;
        }
        if (changed.state() == DeliveryState.FAILED) {
            String error = changed.error();
            transcript.failure(message, error == null ? "" : error);
        } else {
            transcript.progress(message, changed.state());
        }
    }
}
