package org.libervia.xmpp.transport.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks DNS. Blocking; safe for many threads. */
public interface Resolver {

    /**
     * The SRV records of a name such as {@code _xmpp-client._tcp.example.org}.
     *
     * @return empty when there are none
     * @throws IOException when DNS gives no answer
     */
    List<SrvRecord> services(String name) throws IOException;

    /**
     * The addresses of a host, in the system's order of preference.
     *
     * @throws UnknownHostException when it has none, or DNS gives no answer
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
