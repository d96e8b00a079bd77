package org.libervia.xmpp.transport.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the targets of a domain, for clients. */
public final class ServiceLookup {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLookup.class);
    private static final String DIRECT_TLS = "_xmpps-client._tcp.";
    private static final String STARTTLS = "_xmpp-client._tcp.";

    private final Resolver resolver;
    private final SrvOrder order;

    public ServiceLookup(Resolver resolver, RandomGenerator random) {
        this.resolver = resolver;
        this.order = new SrvOrder(random);
    }

    /**
     * The targets to try, in order: those of both services together (XEP-0368 §3), else the domain
     * itself at port 5222 (RFC 6120 §3.2.2).
     *
     * @param domain in A-labels
     * @throws XmppException with {@code NETWORK} when the domain says that it has no such service
     */
    public List<Target> find(String domain) {
        FutureTask<List<SrvRecord>> directTls = new FutureTask<>(() -> ask(DIRECT_TLS + domain));
        Thread.ofVirtual().name("dns").start(directTls);
        List<SrvRecord> starttls = ask(STARTTLS + domain);
        List<Offer> offers = new ArrayList<>();
        boolean refused = add(offers, starttls, false);
        boolean directRefused = add(offers, await(directTls), true);
        if (!offers.isEmpty()) {
            return order.order(offers, Offer::record).stream().map(Offer::target).toList();
        }
        if (refused || (directRefused && starttls.isEmpty())) {
            throw new XmppException(
                    Problem.NETWORK,
                    domain
                            + " says in DNS that it has no XMPP service for clients (the target of"
                            + " its SRV record is “.”). Check the address, or give host and port.");
        }
        return List.of(new Target(domain, Target.DEFAULT_PORT, false));
    }

    /** Adds those that can be tried; says whether the service is decidedly not offered. */
    private static boolean add(List<Offer> offers, List<SrvRecord> records, boolean directTls) {
        for (SrvRecord record : records) {
            if (!record.isRefusal() && record.port() > 0) {
                offers.add(new Offer(record, directTls));
            }
        }
        return records.size() == 1 && records.getFirst().isRefusal();
    }

    private List<SrvRecord> ask(String name) {
        try {
            return resolver.services(name);
        } catch (IOException e) {
            LOG.info("{} Going on as if there were no such record.", e.getMessage());
            return List.of();
        }
    }

    private static List<SrvRecord> await(FutureTask<List<SrvRecord>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XmppException(Problem.CANCELLED, "Connecting was interrupted.", e);
        } catch (ExecutionException e) {
            throw new XmppException(Problem.NETWORK, "DNS can't be asked.", e.getCause());
        }
    }

    private record Offer(SrvRecord record, boolean directTls) {
        Target target() {
            return new Target(record.target(), record.port(), directTls);
        }
    }
}
