package org.libervia.pubsub.server;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.delegation.Delegation;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A question to an account, or to the server itself, that the server forwards (XEP-0355 §4.3).
 *
 * @param envelope what it came in
 * @param namespace the version of delegation that the server speaks
 * @param question what is asked
 * @param account whose nodes are meant: the bare address of an account, or the server
 */
public record Forwarding(Iq envelope, String namespace, Iq question, Jid account) {

    /**
     * Opens the envelope.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code forbidden} when it is not from a server
     *     of ours, or the question is to none of its accounts; {@code bad-request} when there is no
     *     question in it
     */
    public static Forwarding open(Iq envelope, OwnServers servers) {
        Jid server = envelope.from();
        if (server == null || !servers.isOne(server) || envelope.type() != Iq.Type.SET) {
            throw Refusal.forbidden();
        }
        Delegation delegation =
                Delegation.in(envelope.element())
                        .orElseThrow(() -> Refusal.badRequest("There is no <delegation/>."));
        XmlElement stanza = delegation.stanza();
        if (stanza == null || !stanza.is("iq", Stanza.CLIENT)) {
            throw Refusal.badRequest("No question is forwarded.");
        }
        Iq question = new Iq(stanza);
        if (!question.isRequest()) {
            throw Refusal.badRequest("What is forwarded is no question.");
        }
        return new Forwarding(
                envelope, delegation.namespace(), question, account(question, server));
    }

    /** Who asks without an addressee asks its own account. */
    private static Jid account(Iq question, Jid server) {
        Jid from = question.from();
        if (from == null) {
            throw Refusal.badRequest("Nobody asks what is forwarded.");
        }
        @Nullable Jid to = question.to();
        Jid account = to == null ? from.bare() : to;
        if (!account.server().equals(server) || !account.equals(account.bare())) {
            throw Refusal.forbidden();
        }
        return account;
    }

    /** The answer, as the server wants it. */
    public Iq answered(Iq answer) {
        return envelope.result(Delegation.of(namespace, answer.element()).write());
    }
}
