package org.libervia.feature.messages;

import java.util.Collection;
import java.util.function.Function;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.StanzaErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the account's server gives messages ids of its own: it says so itself, or by keeping an
 * archive (XEP-0359 §5). One that does not passes on what senders claim in its name.
 */
final class NamedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(NamedMessages.class);

    private static final int MOST_TIMES = 4;

    private final Function<Session, Collection<String>> features;

    /**
     * @param features asks what the account of a session announces (XEP-0030)
     */
    NamedMessages(Function<Session, Collection<String>> features) {
        this.features = features;
    }

    private static final class Known {
        private volatile boolean named;
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    /**
     * Asks the account of a new stream, before messages come. Until it answers what it said over
     * the last stream holds; one that is silent is asked again.
     */
    void connected(Session session) {
        if (!isSettled(session)) {
            session.fork("asking again whether messages are named", () -> insist(session));
        }
    }

    private void insist(Session session) {
        for (int asked = 1; asked < MOST_TIMES && !isSettled(session); asked++) {
            LOG.debug("{}: no answer yet whether messages are named", session.profile());
        }
    }

    private boolean isSettled(Session session) {
        try {
            Collection<String> announced = features.apply(session);
            known(session).named =
                    announced.contains(StanzaId.NAMESPACE)
                            || announced.contains(ArchiveQuery.NAMESPACE);
            return true;
        } catch (StanzaErrorException refused) {
            known(session).named = false;
            return true;
        } catch (LiberviaException refused) {
            LOG.info(
                    "{}: the account does not say whether it names messages: {}",
                    session.profile(),
                    refused.getMessage());
            return refused.problem() != Problem.TIMEOUT;
        }
    }

    boolean believed(Session session) {
        return known(session).named;
    }
}
