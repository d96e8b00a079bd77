package org.libervia.xmpp.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.dns.Resolver;
import org.libervia.xmpp.transport.dns.Target;

/**
 * Connects to the first address that answers: the next is tried when one failed, or after a quarter
 * of a second beside those that are still being tried (RFC 8305 §5, XEP-0495).
 */
final class HappyEyeballs {
    static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

    private final Resolver resolver;

    HappyEyeballs(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Connects.
     *
     * @throws XmppException with {@code NETWORK} when every address failed, {@code TIMEOUT} when
     *     none answered in time
     */
    Connected connect(String domain, List<Target> targets, Duration patience) {
        try (Race race = new Race(targets, patience)) {
            return race.run(domain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XmppException(Problem.CANCELLED, "Connecting was interrupted.", e);
        }
    }

    /** A connection, and the target that it leads to. */
    record Connected(Socket socket, Target target) {}

    private final class Race implements AutoCloseable {
        private final long end;
        private final Candidates candidates;
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private final AtomicReference<@Nullable Connected> winner = new AtomicReference<>();
        private final List<String> failures = new ArrayList<>();
        private int running;

        Race(List<Target> targets, Duration patience) {
            this.end = System.nanoTime() + patience.toNanos();
            this.candidates =
                    new Candidates(targets, resolver, () -> events.add(new Event(null, false)));
        }

        Connected run(String domain) throws InterruptedException {
            long nextStart = System.nanoTime();
            while (true) {
                long now = System.nanoTime();
                if (now - nextStart >= 0) {
                    Candidates.@Nullable Candidate next = candidates.poll();
                    if (next != null) {
                        start(next);
                        nextStart = now + ATTEMPT_DELAY.toNanos();
                    }
                }
                if (running == 0 && !candidates.hasMore()) {
                    throw unreachable(domain, Problem.NETWORK);
                }
                Event event = events.poll(wait(now, nextStart), TimeUnit.NANOSECONDS);
                Connected connected = winner.get();
                if (connected != null) {
                    return connected;
                }
                if (event != null && event.attemptEnded()) {
                    running--;
                    nextStart = System.nanoTime();
                }
                if (event != null && event.failure() != null) {
                    failures.add(event.failure());
                }
                if (System.nanoTime() - end >= 0) {
                    throw unreachable(domain, Problem.TIMEOUT);
                }
            }
        }

        private long wait(long now, long nextStart) {
            long left = Math.max(1, end - now);
            if (!candidates.hasMore()) {
                return left;
            }
            long untilNext =
                    nextStart > now ? nextStart - now : Candidates.RESOLUTION_DELAY.toNanos();
            return Math.min(left, untilNext);
        }

        private void start(Candidates.Candidate candidate) {
            running++;
            Socket socket = new Socket();
            sockets.add(socket);
            Thread.ofVirtual()
                    .name("connect-" + candidate.address())
                    .start(() -> attempt(socket, candidate));
        }

        private void attempt(Socket socket, Candidates.Candidate candidate) {
            @Nullable String failure = null;
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
                socket.connect(candidate.address(), Math.clamp(left, 1, 600_000));
                winner.compareAndSet(null, new Connected(socket, candidate.target()));
            } catch (IOException e) {
                failure = shown(candidate.address()) + " (" + e.getMessage() + ")";
            }
            events.add(new Event(failure, true));
        }

        private XmppException unreachable(String domain, Problem problem) {
            failures.addAll(candidates.unknown());
            String tried = failures.isEmpty() ? "nothing answered" : String.join(", ", failures);
            return new XmppException(
                    problem,
                    "The server of "
                            + domain
                            + " can't be reached: "
                            + tried
                            + ". Check the network and the address, or give host and port.");
        }

        @Override
        public void close() {
            Connected connected = winner.get();
            for (Socket socket : sockets) {
                if (connected == null || !socket.equals(connected.socket())) {
                    closeQuietly(socket);
                }
            }
        }
    }

    /**
     * What happened.
     *
     * @param failure of an attempt, or null
     * @param attemptEnded else a look-up has
     */
    private record Event(@Nullable String failure, boolean attemptEnded) {}

    static String shown(InetSocketAddress address) {
        String ip = address.getAddress().getHostAddress();
        return (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + address.getPort();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }
}
