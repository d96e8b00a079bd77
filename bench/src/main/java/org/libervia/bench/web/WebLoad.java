package org.libervia.bench.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load of {@link org.libervia.bench.WebRate}. */
public final class WebLoad {
    private static final int ARTICLES = 20;
    private static final int READERS = 8;
    private static final int PAGES_OF_A_SESSION = 40;

    /** After a minute the backend has given back what the load took. */
    private static final int SETTLED = 75;

    private static final Pattern LINKED =
            Pattern.compile("<(?:script|link)[^>]*?(?:src|href)=\"(/[^\"]+\\.(?:js|css)[^\"]*)\"");
    private static final Pattern IMPORTED = Pattern.compile("from '\\./([^']+)'");
    private static final String TEXT =
            "Every spring I promise myself to keep a notebook, and every spring it stays in the"
                    + " **shed** until snails have eaten it. ";

    private WebLoad() {}

    /** Runs everything and prints what was found. */
    public static void run(int seconds, int pages) throws Exception {
        Path home = Files.createTempDirectory("libervia-web-rate");
        try (RunningUp up = new RunningUp(home)) {
            TimeUnit.SECONDS.sleep(15);
            System.out.printf("at rest, without the XMPP server: %.0f MiB%n", up.residentMib());
            Visitor writer = new Visitor(up.url(), "192.0.2.1");
            writer.register("writer");
            for (int i = 0; i < ARTICLES; i++) {
                writer.post(
                        "/blog/edit",
                        Map.of("type", "publish", "title", "Post " + i, "body", TEXT.repeat(6)));
            }
            Visitor stranger = new Visitor(up.url(), "192.0.2.2");
            weigh("/u/writer", stranger);
            weigh("/chat/writer@localhost", writer);
            read(up, "/u/writer", Math.min(seconds, 10));
            read(up, "/u/writer", seconds);
            System.out.printf("after reading: %.0f MiB%n", up.residentMib());
            chat(up, pages);
        }
    }

    /** What a browser fetches before it can show a page, as it comes over the wire. */
    private static void weigh(String path, Visitor visitor)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> page = visitor.get(path);
        int html = page.body().length;
        Set<String> linked = new LinkedHashSet<>();
        Matcher links = LINKED.matcher(Visitor.text(page));
        while (links.find()) {
            linked.add(links.group(1));
        }
        int styles = 0;
        int scripts = 0;
        List<String> queue = new ArrayList<>(linked);
        for (int i = 0; i < queue.size(); i++) {
            String part = queue.get(i);
            HttpResponse<byte[]> answer = visitor.get(part);
            if (part.contains(".css")) {
                styles += answer.body().length;
            } else {
                scripts += answer.body().length;
                Matcher imports = IMPORTED.matcher(Visitor.text(answer));
                while (imports.find()) {
                    String other = part.substring(0, part.lastIndexOf('/') + 1) + imports.group(1);
                    if (linked.add(other)) {
                        queue.add(other);
                    }
                }
            }
        }
        System.out.printf(
                "%s: %.1f KB compressed (page %.1f, styles %.1f, scripts %.1f), %d requests%n",
                path,
                (html + styles + scripts) / 1000.0,
                html / 1000.0,
                styles / 1000.0,
                scripts / 1000.0,
                1 + queue.size());
    }

    private static void read(RunningUp up, String path, int seconds) throws Exception {
        Duration cpu = up.cpu();
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(seconds).toNanos();
        List<Callable<long[]>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Visitor reader = new Visitor(up.url(), "198.51.100." + i);
            readers.add(() -> {
                long[] times = new long[1_000_000];
                int count = 0;
                while (System.nanoTime() < end && count < times.length) {
                    long before = System.nanoTime();
                    if (reader.get(path).statusCode() != 200) {
                        throw new IllegalStateException(path + " is refused");
                    }
                    times[count++] = System.nanoTime() - before;
                }
                return Arrays.copyOf(times, count);
            });
        }
        List<long[]> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(READERS)) {
            for (Future<long[]> done : executor.invokeAll(readers)) {
                all.add(done.get());
            }
        }
        long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double took = (System.nanoTime() - begun) / 1e9;
        double used = up.cpu().minus(cpu).toMillis() / 1e3;
        System.out.printf(
                "%s by %d readers for %d s: %.0f requests/s, %.0f a second of processor time,"
                        + " median %.1f ms, p95 %.1f ms%n",
                path,
                READERS,
                seconds,
                times.length / took,
                times.length / used,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6);
    }

    private static void chat(RunningUp up, int pages) throws Exception {
        double before = up.residentMib();
        List<WebSocket> open = new ArrayList<>();
        List<Visitor> people = new ArrayList<>();
        while (open.size() < pages) {
            int number = people.size();
            Visitor person = new Visitor(up.url(), "203.0.113." + number);
            people.add(person);
            person.register("person" + number);
            for (int i = 0; i < PAGES_OF_A_SESSION && open.size() < pages; i++) {
                open.add(person.open("/chat/writer@localhost"));
            }
        }
        TimeUnit.SECONDS.sleep(SETTLED);
        double with = up.residentMib();
        System.out.printf(
                "%d open chat pages of %d people: %.0f MiB, before %.0f MiB, %d still open%n",
                open.size(),
                people.size(),
                with,
                before,
                open.stream().filter(socket -> !socket.isInputClosed()).count());
        open.forEach(WebSocket::abort);
    }
}
