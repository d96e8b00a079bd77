package org.libervia.backend.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Behaviour.Answer;
import org.libervia.backend.feature.Behaviour.PresenceStep;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Session;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/** What the features that are active for a kind of session do, as tables. Immutable. */
public final class Repertoire {
    private final List<StartedFeature> features;
    private final Map<Kind, Answer> answers = new HashMap<>();
    private final Set<XmlName> payloads;
    private final List<PresenceStep> presences;
    private final List<Behaviour.Incoming> incoming;
    private final List<Behaviour.Outgoing> outgoing;

    private record Kind(Iq.Type type, XmlName payload) {}

    Repertoire(List<StartedFeature> features) {
        this.features = List.copyOf(features);
        Set<XmlName> names = new LinkedHashSet<>();
        List<PresenceStep> listeners = new ArrayList<>();
        List<Behaviour.Incoming> in = new ArrayList<>();
        List<Behaviour.Outgoing> out = new ArrayList<>();
        for (StartedFeature feature : features) {
            for (Behaviour.Question question : feature.behaviour().questions()) {
                answers.put(new Kind(question.type(), question.payload()), question.answer());
                names.add(question.payload());
            }
            listeners.addAll(feature.behaviour().presences());
            in.addAll(feature.behaviour().incoming());
            out.addAll(feature.behaviour().outgoing());
        }
        in.sort(Comparator.comparing(Behaviour.Incoming::phase));
        out.sort(Comparator.comparing(Behaviour.Outgoing::phase));
        payloads = Set.copyOf(names);
        presences = List.copyOf(listeners);
        incoming = List.copyOf(in);
        outgoing = List.copyOf(out);
    }

    /**
     * Answers a question: what no feature knows is refused with {@code service-unavailable} (RFC
     * 6120 §8.3.3.19), what none does in this way with {@code feature-not-implemented}.
     */
    public Iq answer(Session session, Iq question) {
        XmlElement payload = question.payload().orElse(null);
        if (payload == null || !question.isRequest()) {
            throw refusal(question, StanzaError.Type.MODIFY, "bad-request");
        }
        Answer answer = answers.get(new Kind(question.type(), payload.name()));
        if (answer != null) {
            return answer.answer(session, question);
        }
        throw refusal(
                question,
                StanzaError.Type.CANCEL,
                payloads.contains(payload.name())
                        ? "feature-not-implemented"
                        : "service-unavailable");
    }

    private static StanzaErrorException refusal(
            Iq question, StanzaError.Type type, String condition) {
        return new StanzaErrorException(question.from(), StanzaError.of(type, condition));
    }

    public List<PresenceStep> presences() {
        return presences;
    }

    /** The steps for messages that come, sorted by {@link IncomingPhase}. */
    public List<Behaviour.Incoming> incoming() {
        return incoming;
    }

    /** The steps for messages that leave, sorted by {@link OutgoingPhase}. */
    public List<Behaviour.Outgoing> outgoing() {
        return outgoing;
    }

    public List<Consumer<Session>> connected() {
        return listeners(Behaviour::connected);
    }

    public List<Consumer<Session>> ready() {
        return listeners(Behaviour::ready);
    }

    public List<BiConsumer<Session, Message>> acknowledged() {
        return listeners(Behaviour::acknowledged);
    }

    public List<Consumer<Session>> disconnected() {
        return listeners(Behaviour::disconnected);
    }

    private <L> List<L> listeners(Function<Behaviour, List<L>> kind) {
        return features.stream().flatMap(f -> kind.apply(f.behaviour()).stream()).toList();
    }

    /** The disco features to announce. */
    public Set<String> advertises() {
        Set<String> all = new LinkedHashSet<>();
        features.forEach(feature -> all.addAll(feature.declaration().advertises()));
        return all;
    }

    /** The names of the features. */
    public Stream<String> names() {
        return features.stream().map(StartedFeature::name);
    }
}
