package org.libervia.xmpp.transport.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Services from the name servers that the system is configured with, hosts from the system itself,
 * so that its hosts file counts. The DNS library is loaded with the first question for a service.
 */
public final class DnsResolver implements Resolver {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int NAMES_KEPT = 1000;

    private final @Nullable InetSocketAddress server;
    private @Nullable Cache cache;
    private org.xbill.DNS.@Nullable Resolver resolver;

    /** Asks the system's name servers. */
    public DnsResolver() {
        this(null);
    }

    /** Asks this name server for services. */
    public DnsResolver(@Nullable InetSocketAddress server) {
        this.server = server;
    }

    @Override
    public List<SrvRecord> services(String name) throws IOException {
        Lookup lookup = lookup(name);
        Record[] answers = lookup.run();
        if (lookup.getResult() == Lookup.TRY_AGAIN || lookup.getResult() == Lookup.UNRECOVERABLE) {
            throw new IOException("DNS has no answer for " + name + ": " + lookup.getErrorString());
        }
        List<SrvRecord> records = new ArrayList<>();
        for (Record answer : answers == null ? new Record[0] : answers) {
            if (answer instanceof SRVRecord srv) {
                records.add(
                        new SrvRecord(
                                srv.getPriority(),
                                srv.getWeight(),
                                srv.getPort(),
                                srv.getTarget().toString()));
            }
        }
        return records;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    private Lookup lookup(String name) throws IOException {
        try {
            Lookup lookup = new Lookup(Name.fromString(name, Name.root), Type.SRV, DClass.IN);
            lookup.setResolver(resolver());
            lookup.setCache(cache());
            lookup.setSearchPath(new Name[0]);
            lookup.setHostsFileParser(null);
            return lookup;
        } catch (TextParseException e) {
            throw new IOException("“" + name + "” is no name that DNS can be asked for.", e);
        }
    }

    private synchronized Cache cache() {
        Cache known = cache;
        if (known == null) {
            known = new Cache(DClass.IN);
            known.setMaxEntries(NAMES_KEPT);
            cache = known;
        }
        return known;
    }

    private synchronized org.xbill.DNS.Resolver resolver() throws UnknownHostException {
        org.xbill.DNS.Resolver known = resolver;
        if (known == null) {
            known = server == null ? new ExtendedResolver() : new SimpleResolver(server);
            known.setTimeout(PATIENCE);
            resolver = known;
        }
        return known;
    }
}
