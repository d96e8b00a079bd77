package org.libervia.pubsub.server;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Postman;
import org.libervia.xep.privilege.Privilege;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the service tells in its own name, and what it tells in the name of accounts by the
 * privilege of messages (XEP-0356 §5.3).
 */
public final class PrivilegedPost implements Postman {
    private static final Logger LOG = LoggerFactory.getLogger(PrivilegedPost.class);

    private final Jid service;
    private final OwnServers servers;
    private final Consumer<XmlElement> wire;

    /**
     * A post office.
     *
     * @param wire takes messages that are ready to leave
     */
    public PrivilegedPost(Jid service, OwnServers servers, Consumer<XmlElement> wire) {
        this.service = service;
        this.servers = servers;
        this.wire = wire;
    }

    @Override
    public void send(@Nullable Jid account, XmlElement message) {
        if (account == null) {
            wire.accept(message.withAttribute("from", service.toString()));
            return;
        }
        Grant grant = servers.of(account).filter(Grant::messages).orElse(null);
        if (grant == null) {
            LOG.debug("{} doesn't allow messages in the name of {}", account.server(), account);
            return;
        }
        wire.accept(
                Message.builder(Message.Type.NORMAL, grant.server())
                        .attribute("from", service)
                        .child(Privilege.of(grant.privileges(), signed(account, message)).write())
                        .build());
    }

    /** Prosody drops headlines that an account sends to its own bare address. */
    private static XmlElement signed(Jid account, XmlElement message) {
        XmlElement signed = message.withAttribute("from", account.toString());
        boolean own = account.toString().equals(message.attribute("to"));
        return own && "headline".equals(message.attribute("type"))
                ? signed.withAttribute("type", null)
                : signed;
    }
}
