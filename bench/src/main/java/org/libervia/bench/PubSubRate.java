package org.libervia.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.libervia.bench.service.Entries;
import org.libervia.bench.service.Figures;
import org.libervia.bench.service.Round;
import org.libervia.bench.service.Subject;
import org.libervia.store.DatabaseLocation;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.TempDirectory;

/**
 * What the PubSub service does in a second by itself, without a server before it: from a question
 * as an element to the answer as text. Items have 750 bytes; each publish is on the disk when it is
 * answered, and found by its words and categories.
 *
 * <p>Arguments: how many items are in the node, with commas between several
 * (10,2000,100000,1000000); how many seconds each round takes (5); {@code postgresql} for a server
 * of that kind, which is started for the purpose, else it is a file of SQLite.
 */
public final class PubSubRate {
    private static final String OWNER = "user0@example.org/r";
    private static final String CATEGORY = "http://salut-a-toi.org/protocols/mam_filter_category";
    private static final String TEXT = "{urn:xmpp:fulltext:0}fulltext";
    private static final int AT_ONCE = 100;

    private final Subject subject;
    private final Duration length;

    /** Ids of items that nobody has published. */
    private final AtomicInteger fresh = new AtomicInteger(10_000_000);

    private PubSubRate(Subject subject, Duration length) {
        this.subject = subject;
        this.length = length;
    }

    public static void main(String[] arguments) throws Exception {
        String sizes = arguments.length > 0 ? arguments[0] : "10,2000,100000,1000000";
        Duration length =
                Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
        try (TempDirectory directory = TempDirectory.create("pubsub-rate")) {
            Path file = directory.path().resolve("pubsub.db");
            DatabaseLocation location =
                    arguments.length > 2
                            ? DatabaseLocation.parse(PostgresServer.shared().newDatabase())
                            : new DatabaseLocation.SqliteFile(file);
            int[] numbers =
                    Arrays.stream(sizes.split(",", -1)).mapToInt(Integer::parseInt).toArray();
            try (Subject subject = new Subject(location)) {
                PubSubRate rate = new PubSubRate(subject, length);
                rate.warmUp();
                for (int size : numbers) {
                    rate.node("n" + size, size);
                }
                for (int subscribers : new int[] {1, 100, 5_000}) {
                    rate.notifications("s" + subscribers, subscribers, false);
                }
                rate.notifications("urn:example:mood", 100, true);
            }
            long start = System.nanoTime();
            new Subject(location).close();
            System.out.printf(
                    "%nopened again, and closed, in %.2f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private void warmUp() throws InterruptedException {
        create("warm");
        fill("warm", 2_000);
        Round round = Round.closed(length, 32);
        Figures _ = round.run(i -> publish("warm"));
        Figures _ = round.run(i -> page("warm", i, 2_000));
        Figures _ = round.run(i -> item("warm", i % 2_000));
    }

    private void create(String node) {
        String _ = subject.pubsub(OWNER, "set", "<create node='" + node + "'/>").get();
    }

    private void fill(String node, int items) throws InterruptedException {
        for (int i = 0; i < items; i += AT_ONCE) {
            int count = Math.min(AT_ONCE, items - i);
            String _ = subject.pubsub(OWNER, "set", Entries.publish(node, i, count)).get();
        }
    }

    private void node(String node, int size) throws InterruptedException {
        create(node);
        long start = System.nanoTime();
        fill(node, size);
        System.out.printf(
                "%n%,d items in the node, put there in %.1f s%n",
                size, (System.nanoTime() - start) / 1e9);
        Figures most = measure("publish, 32 in flight", 32, i -> publish(node));
        measure("publish, one at a time", 1, i -> publish(node));
        Figures half =
                Round.paced(length, Math.min(2_500, most.rate() / 2)).run(i -> publish(node));
        System.out.println(half.line("publish, at half load"));
        measure("publish again, 32 in flight", 32, i -> again(node, i % size));
        measure("pages of " + Math.min(size, 100) + ", 4 in flight", 4, i -> page(node, i, size));
        measure("single items, 8 in flight", 8, i -> item(node, (int) (i * 7_919L % size)));
        measure("last 20, one at a time", 1, i -> ask(node, "max_items='20'/>"));
        measure(
                "by category, one at a time",
                1,
                i -> subject.search(OWNER, node, CATEGORY, "tag" + i % 1_000));
        measure(
                "seldom word, one at a time",
                1,
                i -> subject.search(OWNER, node, TEXT, "seldom" + i % 50_000));
        measure(
                "two common words, one at a time",
                1,
                i -> subject.search(OWNER, node, TEXT, "river winter"));
    }

    private Figures measure(String what, int inFlight, IntFunction<Supplier<?>> question)
            throws InterruptedException {
        Figures figures = Round.closed(length, inFlight).run(question);
        System.out.println(figures.line(what));
        return figures;
    }

    private Supplier<String> publish(String node) {
        return subject.pubsub(OWNER, "set", Entries.publish(node, fresh.getAndIncrement(), 1));
    }

    private Supplier<String> again(String node, int number) {
        return subject.pubsub(OWNER, "set", Entries.publish(node, number, 1));
    }

    private Supplier<String> page(String node, int number, int size) {
        int after = size <= AT_ONCE ? 0 : number * AT_ONCE % (size - AT_ONCE);
        return ask(
                node,
                "/><set xmlns='http://jabber.org/protocol/rsm'><max>100</max><after>i"
                        + after
                        + "</after></set>");
    }

    private Supplier<String> item(String node, int number) {
        return ask(node, "><item id='i" + number + "'/></items>");
    }

    private Supplier<String> ask(String node, String rest) {
        return subject.pubsub(OWNER, "get", "<items node='" + node + "' " + rest);
    }

    private void notifications(String node, int subscribers, boolean personal)
            throws InterruptedException {
        String account = "user0@example.org";
        String open =
                "<configure><x xmlns='jabber:x:data' type='submit'><field var='pubsub#access_model'><value>open</value></field></x></configure>";
        String create = "<create node='" + node + "'/>" + open;
        String _ =
                (personal
                                ? subject.personal(account, "set", create)
                                : subject.pubsub(OWNER, "set", create))
                        .get();
        for (int i = 0; i < subscribers; i++) {
            String who = "reader" + i + "@example.org";
            String subscribe = "<subscribe node='" + node + "' jid='" + who + "'/>";
            String _ =
                    (personal
                                    ? subject.ofAccount(who + "/r", account, "set", subscribe)
                                    : subject.pubsub(who + "/r", "set", subscribe))
                            .get();
        }
        long before = subject.notified();
        int publishes = Math.max(4, 100_000 / subscribers / (subscribers == 1 ? 10 : 1));
        AtomicInteger left = new AtomicInteger(publishes);
        Figures figures =
                Round.limited(32, publishes)
                        .run(i -> {
                            String content = Entries.publish(node, fresh.getAndIncrement(), 1);
                            Supplier<String> answer =
                                    personal
                                            ? subject.personal(account, "set", content)
                                            : subject.pubsub(OWNER, "set", content);
                            if (left.decrementAndGet() > 0) {
                                return answer;
                            }
                            return () -> {
                                String came = answer.get();
                                subject.awaitNotified(before + (long) publishes * subscribers);
                                return came;
                            };
                        });
        System.out.printf(
                "%s, %,d subscribers: %,.0f notifications/s, %.1f µs CPU each, publishing included%n",
                personal ? "node of an account" : "node",
                subscribers,
                figures.rate() * subscribers,
                figures.cpuMicros() / subscribers);
    }
}
