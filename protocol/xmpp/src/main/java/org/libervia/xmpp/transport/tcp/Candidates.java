package org.libervia.xmpp.transport.tcp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.dns.Target;

/**
 * Addresses to try, target after target in their order, in each IPv6 and IPv4 by turns (RFC 8305
 * §4). All hosts are looked up at once; one that takes long does not keep those behind it waiting.
 */
final class Candidates {
    /** How long later targets wait for the look-up of an earlier one (RFC 8305 §3). */
    static final Duration RESOLUTION_DELAY = Duration.ofMillis(50);

    private final long start = System.nanoTime();
    private final Deque<Lookup> lookups = new ArrayDeque<>();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();
    private final Deque<Candidate> ready = new ArrayDeque<>();

    /**
     * @param changed called, in any thread, when a look-up has ended
     */
    Candidates(List<Target> targets, Resolver resolver, Runnable changed) {
        for (Target target : targets) {
            FutureTask<List<InetAddress>> answer =
                    new FutureTask<>(() -> resolve(resolver, target.host(), changed));
            lookups.add(new Lookup(target, answer));
            Thread.ofVirtual().name("resolve").start(answer);
        }
    }

    private List<InetAddress> resolve(Resolver resolver, String host, Runnable changed) {
        try {
            return resolver.addresses(host);
        } catch (UnknownHostException e) {
            unknown.add(host + " (no address in DNS)");
            return List.of();
        } finally {
            Thread.ofVirtual().start(changed);
        }
    }

    /** The next one whose look-up has ended, or null when none has. */
    @Nullable Candidate poll() {
        while (ready.isEmpty()) {
            Lookup done = nextDone();
            if (done == null) {
                return null;
            }
            for (InetAddress address : interleaved(done.answer().resultNow())) {
                InetSocketAddress socket = new InetSocketAddress(address, done.target().port());
                ready.add(new Candidate(done.target(), socket));
            }
        }
        return ready.poll();
    }

    private @Nullable Lookup nextDone() {
        boolean inOrder = System.nanoTime() - start < RESOLUTION_DELAY.toNanos();
        for (Lookup lookup : lookups) {
            if (lookup.answer().isDone()) {
                lookups.remove(lookup);
                return lookup;
            }
            if (inOrder) {
                return null;
            }
        }
        return null;
    }

    /** Whether there is, or may yet be, one more. */
    boolean hasMore() {
        return !ready.isEmpty() || !lookups.isEmpty();
    }

    /** The hosts that have no address, with the reason. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    static List<InetAddress> interleaved(List<InetAddress> addresses) {
        Deque<InetAddress> six = new ArrayDeque<>();
        Deque<InetAddress> four = new ArrayDeque<>();
        for (InetAddress address : addresses) {
            (address instanceof Inet6Address ? six : four).add(address);
        }
        List<InetAddress> order = new ArrayList<>(addresses.size());
        while (!six.isEmpty() || !four.isEmpty()) {
            if (!six.isEmpty()) {
                order.add(six.poll());
            }
            if (!four.isEmpty()) {
                order.add(four.poll());
            }
        }
        return order;
    }

    /** An address of a target. */
    record Candidate(Target target, InetSocketAddress address) {}

    private record Lookup(Target target, FutureTask<List<InetAddress>> answer) {}
}
