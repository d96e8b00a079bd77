package org.libervia.pubsub.component;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.libervia.base.Jid;
import org.libervia.pubsub.account.AccountManagement;
import org.libervia.pubsub.account.Turns;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.server.Grant;
import org.libervia.pubsub.server.OwnServers;
import org.libervia.xep.privilege.Privilege;
import org.libervia.xep.privilege.PrivilegedIq;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;

/** Asks services in the name of accounts: this one itself, others by privilege (XEP-0356 §6.3). */
final class Everywhere implements AccountManagement.Places {
    /** So many services are asked at once for one account, and for all. */
    private static final int MOST_OF_ONE = 3;

    private static final int MOST = 32;

    private final Jid service;
    private final OwnServers servers;
    private final PubSubService nodes;
    private final Inquiry inquiry;
    private final Turns turns = new Turns(MOST_OF_ONE, MOST);

    Everywhere(Jid service, OwnServers servers, PubSubService nodes, Inquiry inquiry) {
        this.service = service;
        this.servers = servers;
        this.nodes = nodes;
        this.inquiry = inquiry;
    }

    @Override
    public boolean isHere(Jid other) {
        return other.equals(service) || servers.isServed(other);
    }

    @Override
    public Iq ask(Iq question) {
        Jid account = question.from();
        Jid to = question.to();
        if (account == null || to == null) {
            throw new IllegalArgumentException("nobody asks, or is asked");
        }
        if (isHere(to)) {
            return nodes.question(question, to.equals(service) ? null : to).get();
        }
        Optional<Grant> grant = servers.of(account);
        if (grant.filter(each -> each.asks(Answers.PUBSUB, "set")).isEmpty()) {
            throw Refusal.of(
                    StanzaError.Type.CANCEL,
                    "feature-not-implemented",
                    "The server doesn't let the service ask others in your name: subscribe at "
                            + to
                            + " yourself.");
        }
        return turns.with(account, () -> elsewhere(account, question));
    }

    private Iq elsewhere(Jid account, Iq question) {
        try {
            Iq answer =
                    inquiry.ask(Iq.set(account, new PrivilegedIq(question.element()).write()))
                            .join();
            return Privilege.in(answer.element())
                    .map(Privilege::stanza)
                    .map(Iq::new)
                    .orElse(answer.type() == Iq.Type.ERROR ? answer : question.refusal(silent()));
        } catch (CompletionException lost) {
            throw lost.getCause() instanceof StanzaErrorException refused
                    ? refused
                    : new StanzaErrorException(null, silent());
        }
    }

    private static StanzaError silent() {
        return StanzaError.of(StanzaError.Type.WAIT, "remote-server-timeout");
    }
}
