package org.libervia.pubsub.request;

import java.util.List;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.people.UsageTable.Account;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Refuses what would be more than somebody may take. Asked after the change: what was refused is
 * taken back with its transaction, and what another instance does meanwhile waits for it.
 */
public final class Quotas {
    private Quotas() {}

    /**
     * Refuses a node that its holder may not have.
     *
     * @throws StanzaErrorException {@code policy-violation} with {@code max-nodes-exceeded}
     */
    public static void afterCreation(Desk desk, Standing who) {
        if (who.admin()) {
            return;
        }
        Account account = desk.books().usage().of(who.node());
        long most = quota(desk, account).nodes();
        if (account.usage().nodes() > most) {
            throw exceeded(
                    "max-nodes-exceeded",
                    "At most " + most + " nodes may be yours on this service.");
        }
    }

    /**
     * Refuses items that the node can't have, or its holder may not.
     *
     * @throws StanzaErrorException {@code policy-violation}
     */
    public static void afterPublish(Desk desk, Standing who) {
        if (who.admin()) {
            return;
        }
        Account account = desk.books().usage().of(who.node());
        Quota quota = quota(desk, account);
        if (account.nodeBytes() > desk.policy().maxNodeBytes()) {
            throw full("A node may hold " + desk.policy().maxNodeBytes() + " bytes here.");
        }
        if (account.usage().items() > quota.items()) {
            throw exceeded(
                    "max-items-exceeded",
                    "At most " + quota.items() + " items may be in all nodes of its owner.");
        }
        if (account.usage().bytes() > quota.bytes()) {
            throw full("All nodes of its owner may hold " + quota.bytes() + " bytes together.");
        }
    }

    private static Quota quota(Desk desk, Account account) {
        Quota own = account.quota();
        return own == null ? desk.policy().quota() : own;
    }

    private static StanzaErrorException full(String text) {
        return Refusal.of(StanzaError.Type.WAIT, "resource-constraint", text);
    }

    private static StanzaErrorException exceeded(String condition, String text) {
        return new StanzaErrorException(
                null,
                new StanzaError(
                        StanzaError.Type.WAIT,
                        "policy-violation",
                        text,
                        null,
                        List.of(XmlElement.empty(condition, Refusal.ERRORS))));
    }
}
