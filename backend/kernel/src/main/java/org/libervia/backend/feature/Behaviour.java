package org.libervia.backend.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.xml.XmlName;

/**
 * What a started feature does, as data.
 *
 * @param questions answers to questions, by type and payload
 * @param presences what it does with presences that come, in the order of the stream
 * @param incoming its steps in the pipeline of messages that come
 * @param outgoing its steps in the pipeline of messages that leave
 * @param facets what it offers to frontends
 * @param provided what it offers to other features
 * @param connected called, each in a virtual thread, when a stream is new (not resumed); presence
 *     is sent after all have returned
 * @param ready called, each in a virtual thread, once all of {@code connected} have returned: the
 *     first presence is sent here
 * @param acknowledged called when the server acknowledged a message (XEP-0198 §4)
 * @param disconnected called when a stream has ended for good
 * @param stop called once, when the backend stops
 */
public record Behaviour(
        List<Question> questions,
        List<PresenceStep> presences,
        List<Incoming> incoming,
        List<Outgoing> outgoing,
        Map<Class<?>, Object> facets,
        Map<Class<?>, Object> provided,
        List<Consumer<Session>> connected,
        List<Consumer<Session>> ready,
        List<BiConsumer<Session, Message>> acknowledged,
        List<Consumer<Session>> disconnected,
        Runnable stop) {

    /** Answers one kind of question. */
    public record Question(Iq.Type type, XmlName payload, Answer answer) {}

    /**
     * Gives the answer, or throws a {@link org.libervia.xmpp.StanzaErrorException} to refuse. May
     * block.
     */
    @FunctionalInterface
    public interface Answer {
        Iq answer(Session session, Iq question);
    }

    /** Hears of a presence. */
    @FunctionalInterface
    public interface PresenceStep {
        void presence(Session session, Presence presence);
    }

    /** A step in the pipeline of messages that come. */
    public record Incoming(IncomingPhase phase, IncomingStep step) {}

    /** A step in the pipeline of messages that leave. */
    public record Outgoing(OutgoingPhase phase, OutgoingStep step) {}

    public static Builder builder() {
        return new Builder();
    }

    /** Collects a behaviour. */
    public static final class Builder {
        private final List<Question> questions = new ArrayList<>();
        private final List<PresenceStep> presences = new ArrayList<>();
        private final List<Incoming> incoming = new ArrayList<>();
        private final List<Outgoing> outgoing = new ArrayList<>();
        private final Map<Class<?>, Object> facets = new LinkedHashMap<>();
        private final Map<Class<?>, Object> provided = new LinkedHashMap<>();
        private final List<Consumer<Session>> connected = new ArrayList<>();
        private final List<Consumer<Session>> ready = new ArrayList<>();
        private final List<BiConsumer<Session, Message>> acknowledged = new ArrayList<>();
        private final List<Consumer<Session>> disconnected = new ArrayList<>();
        private Runnable stop = () -> {};

        private Builder() {}

        /** Answers questions of this type whose payload has this name. */
        public Builder answers(Iq.Type type, String local, String namespace, Answer answer) {
            questions.add(new Question(type, new XmlName(namespace, local), answer));
            return this;
        }

        public Builder presences(PresenceStep step) {
            presences.add(step);
            return this;
        }

        public Builder incoming(IncomingPhase phase, IncomingStep step) {
            incoming.add(new Incoming(phase, step));
            return this;
        }

        public Builder outgoing(OutgoingPhase phase, OutgoingStep step) {
            outgoing.add(new Outgoing(phase, step));
            return this;
        }

        /** Offers a facet to frontends. */
        public <F> Builder facet(Class<F> type, F facet) {
            facets.put(type, facet);
            return this;
        }

        /** Offers something to other features. */
        public <T> Builder provides(Class<T> type, T offer) {
            provided.put(type, offer);
            return this;
        }

        public Builder connected(Consumer<Session> listener) {
            connected.add(listener);
            return this;
        }

        public Builder ready(Consumer<Session> listener) {
            ready.add(listener);
            return this;
        }

        public Builder acknowledged(BiConsumer<Session, Message> listener) {
            acknowledged.add(listener);
            return this;
        }

        public Builder disconnected(Consumer<Session> listener) {
            disconnected.add(listener);
            return this;
        }

        public Builder stop(Runnable end) {
            stop = end;
            return this;
        }

        public Behaviour build() {
            return new Behaviour(
                    List.copyOf(questions),
                    List.copyOf(presences),
                    List.copyOf(incoming),
                    List.copyOf(outgoing),
                    Map.copyOf(facets),
                    Map.copyOf(provided),
                    List.copyOf(connected),
                    List.copyOf(ready),
                    List.copyOf(acknowledged),
                    List.copyOf(disconnected),
                    stop);
        }
    }
}
