package org.libervia.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.libervia.base.Jid;
import org.libervia.domain.Bridge;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/**
 * Messages a second from Alice to Bob, both profiles of one backend, through a server: from the
 * first call on the bridge to the signal of the last arrival. Then what memory comes to after the
 * load, and how fast the backend starts with what is stored.
 *
 * <p>Arguments: how many messages (20,000), how many senders at once (32), how many seconds to
 * watch memory afterwards (60), which server ({@code prosody} or {@code ejabberd}; with {@code
 * -archive} behind it the server keeps no archive).
 */
public final class MessageRate {
    private static final String NO_ARCHIVE = "-archive";

    private MessageRate() {}

    public static void main(String[] arguments) throws Exception {
        int count = argument(arguments, 0, 20_000);
        int senders = argument(arguments, 1, 32);
        int watch = argument(arguments, 2, 60);
        try (XmppServer server = server(arguments.length > 3 ? arguments[3] : "prosody");
                BackendUnderTest backend = BackendUnderTest.start(server)) {
            People people = new People(backend, server);
            people.connect("alice");
            Jid bob = people.connect("bob");
            System.out.printf("idle, two profiles: %.1f MiB%n", backend.residentMib());
            send(backend, bob, Math.min(count, 2000), senders);
            Duration cpu = backend.cpu();
            double seconds = send(backend, bob, count, senders);
            double cpuMillis = backend.cpu().minus(cpu).toMillis();
            System.out.printf(
                    "%d messages in %.2f s: %.0f messages/s, %.3f ms CPU each (both sides)%n",
                    count, seconds, count / seconds, cpuMillis / count);
            System.out.printf("right after the load: %.1f MiB%n", backend.residentMib());
            TimeUnit.SECONDS.sleep(watch);
            System.out.printf("%d s after the load: %.1f MiB%n", watch, backend.residentMib());
            backend.restart();
            System.out.printf(
                    "start to ready with the messages stored: %d ms%n",
                    backend.startedIn().toMillis());
        }
    }

    private static XmppServer server(String wish) {
        boolean archive = !wish.endsWith(NO_ARCHIVE);
        String kind = archive ? wish : wish.substring(0, wish.length() - NO_ARCHIVE.length());
        ServerOptions options =
                archive ? ServerOptions.DEFAULT : ServerOptions.DEFAULT.withoutArchive();
        return Servers.valueOf(kind.toUpperCase(Locale.ROOT)).startOwn(options);
    }

    private static double send(BackendUnderTest backend, Jid bob, int count, int senders)
            throws Exception {
        CountDownLatch arrived = new CountDownLatch(count);
        Bridge bridge = backend.bridge();
        MessagesFacet messages = bridge.facet(MessagesFacet.class);
        try (Bridge.Subscription _ =
                        bridge.subscribe(
                                Set.of(MessageArrived.class),
                                signal -> {
                                    if (signal instanceof MessageArrived message
                                            && message.profile().equals("bob")) {
                                        arrived.countDown();
                                    }
                                });
                ExecutorService executor = Executors.newFixedThreadPool(senders)) {
            long before = System.nanoTime();
            for (int i = 0; i < count; i++) {
                String text = "Message " + i + ": the quick brown fox jumps over the lazy dog.";
                executor.execute(() -> messages.send("alice", OutgoingMessage.text(bob, text)));
            }
            if (!arrived.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException(arrived.getCount() + " messages did not arrive");
            }
            return (System.nanoTime() - before) / 1e9;
        }
    }

    private static int argument(String[] arguments, int index, int standard) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : standard;
    }
}
