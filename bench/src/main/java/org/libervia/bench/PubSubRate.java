package org.libervia.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.libervia.base.Jid;
import org.libervia.pubsub.component.PubSubService;
import org.libervia.pubsub.component.ServiceOptions;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.testing.kit.TempDirectory;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/**
 * What the PubSub service does in a second by itself, without a server before it: from a question
 * as an element to the answer as bytes. Items are 750 bytes; each publish is on the disk when it is
 * answered.
 *
 * <p>Arguments: how many items are in the node beforehand (2,000), how many publishes are measured
 * (20,000), how many subscribers are notified (1).
 */
public final class PubSubRate {
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String ENTRY =
            "<entry xmlns='http://www.w3.org/2005/Atom'><title>An entry</title><content>"
                    + "To be, or not to be: that is the question. ".repeat(15)
                    + "</content></entry>";

    private final PubSubService service;
    private final LongAdder notified = new LongAdder();

    private PubSubRate(PubSubStore store) {
        Jid address = Jid.parse("pubsub.example.org");
        this.service =
                new PubSubService(
                        store,
                        new ServiceOptions("bench", "1", Set.of(), false, Policy.standard(address)),
                        (account, message) -> {
                            bytes(message);
                            notified.increment();
                        },
                        Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        int before = argument(arguments, 0, 2_000);
        int count = argument(arguments, 1, 20_000);
        int subscribers = argument(arguments, 2, 1);
        try (TempDirectory directory = TempDirectory.create("pubsub-rate")) {
            Path file = directory.path().resolve("pubsub.db");
            try (PubSubStore store = PubSubStore.open(new DatabaseLocation.SqliteFile(file))) {
                new PubSubRate(store).measure(before, count, subscribers);
            }
        }
    }

    private void measure(int before, int count, int subscribers) throws Exception {
        for (int i = 0; i < subscribers; i++) {
            ask(
                    "user" + i + "@example.org/r",
                    "set",
                    i == 0
                            ? "<create node='n'/>"
                            : "<subscribe node='n' jid='user" + i + "@example.org'/>");
        }
        run("filling", before / 100, 8, i -> publish(i * 100, 100));
        System.out.printf("%d items in the node, %d subscribers%n", before, subscribers);
        run("warm-up, publish, 32 in flight", count / 2, 32, i -> publish(10_000_000 + i, 1));
        run("publish, 32 in flight", count, 32, i -> publish(20_000_000 + i, 1));
        run("publish, 1 in flight", count / 10, 1, i -> publish(30_000_000 + i, 1));
        run("page of 100, pages", count / 20, 4, i -> page(i, before));
        run("page of 100, pages", count / 20, 4, i -> page(i, before));
        run("single item", count, 8, i -> item(i % Math.max(before, 1)));
        run("last 20", count / 10, 4, i -> "<items node='n' max_items='20'/>");
        notifications(subscribers);
        service.close();
    }

    private void notifications(int subscribers) throws Exception {
        long start = System.nanoTime();
        long soFar = notified.sum();
        int publishes = Math.max(1, 20_000 / Math.max(1, subscribers));
        run("publishes that notify all", publishes, 32, i -> publish(40_000_000 + i, 1));
        long wanted = soFar + (long) publishes * (subscribers - 1);
        while (notified.sum() < wanted) {
            Thread.sleep(Duration.ofMillis(2));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-32s %,10.0f /s%n", "notifications", (notified.sum() - soFar) / seconds);
    }

    private static String publish(int first, int items) {
        StringBuilder text = new StringBuilder("<publish node='n'>");
        for (int i = 0; i < items; i++) {
            text.append("<item id='i")
                    .append(first + i)
                    .append("'>")
                    .append(ENTRY)
                    .append("</item>");
        }
        return text.append("</publish>").toString();
    }

    private static String page(int i, int before) {
        int after = before < 200 ? 0 : (i * 100) % (before - 100);
        return "<items node='n'/><set xmlns='http://jabber.org/protocol/rsm'><max>100</max><after>i"
                + after
                + "</after></set>";
    }

    private static String item(int i) {
        return "<items node='n'><item id='i" + i + "'/></items>";
    }

    /** Asks so many questions, so many at once, and says how fast they were answered. */
    private void run(String what, int count, int atOnce, IntFunction<String> question)
            throws Exception {
        if (count == 0) {
            return;
        }
        long[] nanos = new long[count];
        Semaphore room = new Semaphore(atOnce);
        CountDownLatch answered = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            room.acquire();
            int number = i;
            long asked = System.nanoTime();
            String content = question.apply(i);
            Supplier<Iq> answer =
                    service.question(
                            iq(
                                    "user0@example.org/r",
                                    content.startsWith("<items") ? "get" : "set",
                                    content),
                            null);
            Thread.ofVirtual()
                    .start(() -> {
                        Iq came = answer.get();
                        bytes(came.element());
                        if (came.type() != Iq.Type.RESULT) {
                            System.err.println(came.element());
                        }
                        nanos[number] = System.nanoTime() - asked;
                        room.release();
                        answered.countDown();
                    });
        }
        answered.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s %,10.0f /s   median %.2f ms   p95 %.2f ms   p99 %.2f ms%n",
                what,
                count / seconds,
                nanos[count / 2] / 1e6,
                nanos[(int) (count * 0.95)] / 1e6,
                nanos[(int) (count * 0.99)] / 1e6);
    }

    private void ask(String from, String type, String content) {
        bytes(service.question(iq(from, type, content), null).get().element());
    }

    private static Iq iq(String from, String type, String content) {
        XmlElement pubsub =
                XmlParser.parse("<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
        return new Iq(
                XmlElement.builder("iq", "jabber:client")
                        .attribute("type", type)
                        .attribute("id", "q")
                        .attribute("from", from)
                        .attribute("to", "pubsub.example.org")
                        .child(pubsub)
                        .build());
    }

    private static int bytes(XmlElement element) {
        return element.toString().length();
    }

    private static int argument(String[] arguments, int index, int standard) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : standard;
    }
}
