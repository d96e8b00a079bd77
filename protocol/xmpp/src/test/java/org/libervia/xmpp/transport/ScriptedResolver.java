package org.libervia.xmpp.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.dns.SrvRecord;

/** Answers as a test says. */
public final class ScriptedResolver implements Resolver {
    private final Map<String, List<SrvRecord>> services = new HashMap<>();
    private final Map<String, List<InetAddress>> hosts = new HashMap<>();
    private boolean broken;

    /** Adds a record of a service. */
    public ScriptedResolver service(String name, SrvRecord record) {
        services.computeIfAbsent(name, any -> new ArrayList<>()).add(record);
        return this;
    }

    /** Adds addresses of a host, given as literals. */
    public ScriptedResolver host(String name, String... addresses) {
        for (String address : addresses) {
            hosts.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(InetAddress.ofLiteral(address));
        }
        return this;
    }

    /** From now on no question about services gets an answer. */
    public ScriptedResolver broken() {
        broken = true;
        return this;
    }

    @Override
    public List<SrvRecord> services(String name) throws IOException {
        if (broken) {
            throw new IOException("DNS has no answer for " + name + ": timeout");
        }
        return services.getOrDefault(name, List.of());
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        List<InetAddress> known = hosts.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        return known;
    }
}
