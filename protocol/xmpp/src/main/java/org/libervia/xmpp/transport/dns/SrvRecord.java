package org.libervia.xmpp.transport.dns;

/**
 * Where a service is offered (RFC 2782).
 *
 * @param target a host name without the dot at its end; empty when the service is decidedly not
 *     offered
 */
public record SrvRecord(int priority, int weight, int port, String target) {

    public SrvRecord {
        target = target.endsWith(".") ? target.substring(0, target.length() - 1) : target;
    }

    /** Whether this says that there is no such service. */
    public boolean isRefusal() {
        return target.isEmpty();
    }
}
