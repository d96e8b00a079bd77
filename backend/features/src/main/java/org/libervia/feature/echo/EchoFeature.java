package org.libervia.feature.echo;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Role;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** A component that sends messages back, whichever of its addresses they are for. */
public final class EchoFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("echo", "A component that sends back what it is told.")
                .roles(Role.COMPONENT)
                .entryPoint()
                .requires("discovery", "version", "ping", "time")
                .xeps(114)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder().incoming(IncomingPhase.PARSED, EchoFeature::answer).build();
    }

    private static Verdict answer(IncomingMessage message) {
        if (isToBeAnswered(message)) {
            XmlElement.Builder echo =
                    Message.builder(message.stanza().type(), message.from())
                            .attribute("from", message.to());
            message.stanza()
                    .bodies()
                    .forEach((lang, text) ->
                            echo.child(
                                    XmlElement.builder("body", Stanza.CLIENT)
                                            .lang(lang)
                                            .text(text)
                                            .build()));
            message.session().stream().send(new Message(echo.build()));
        }
        return Verdict.ENDS;
    }

    /**
     * Texts of people only: servers and components have no local part, and answering another echo
     * would never end.
     */
    private static boolean isToBeAnswered(IncomingMessage message) {
        return switch (message.stanza().type()) {
            case CHAT, NORMAL ->
                    !message.stanza().bodies().isEmpty() && !message.from().local().isEmpty();
            case GROUPCHAT, HEADLINE, ERROR -> false;
        };
    }
}
