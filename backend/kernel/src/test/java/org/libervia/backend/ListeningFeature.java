package org.libervia.backend;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Role;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.xml.XmlElement;

/** A feature that sends presence, answers one question and writes down what happens. */
final class ListeningFeature implements Feature {
    static final String NAMESPACE = "urn:example:question";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> refusal = new AtomicReference<>();

    /** The next message that comes meets this failure when it is stored. */
    void refuseNext(RuntimeException failure) {
        refusal.set(failure);
    }

    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public Declaration declaration() {
        return Declaration.of("listening", "Writes down what happens.")
                .roles(Role.CLIENT, Role.COMPONENT)
                .entryPoint()
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder()
                .connected(session -> log.add("connected " + session.profile()))
                .ready(session -> {
                    log.add("ready " + session.profile());
                    if (session.role() == Role.CLIENT) {
                        session.stream()
                                .send(
                                        new Presence(
                                                Presence.builder(Presence.Type.AVAILABLE).build()));
                    }
                })
                .disconnected(session -> log.add("disconnected " + session.profile()))
                .acknowledged((session, message) -> log.add("acknowledged " + message.id()))
                .incoming(
                        IncomingPhase.STORED,
                        message -> {
                            RuntimeException failure = refusal.getAndSet(null);
                            if (failure != null) {
                                throw failure;
                            }
                            log.add(
                                    message.session().profile()
                                            + " got "
                                            + message.stanza().bodies().get(""));
                            return Verdict.GOES_ON;
                        })
                .answers(
                        Iq.Type.GET,
                        "question",
                        NAMESPACE,
                        (session, question) ->
                                question.result(
                                        XmlElement.ofText("answer", NAMESPACE, session.profile())))
                .provides(ListeningFeature.class, this)
                .build();
    }

    /** A message with a text and an id. */
    static Message message(String to, String id, String body) {
        return new Message(
                XmlElement.builder("message", "jabber:client")
                        .attribute("type", "chat")
                        .attribute("to", to)
                        .attribute("id", id)
                        .textChild("body", body)
                        .build());
    }
}
