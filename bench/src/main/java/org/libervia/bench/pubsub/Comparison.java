package org.libervia.bench.pubsub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures one service after the other. */
public final class Comparison {
    private Comparison() {}

    /**
     * Measures, prints and writes.
     *
     * @param arguments {@code short} or {@code full}, then parts of the names of those wanted
     */
    public static void run(List<String> arguments) throws IOException {
        boolean full = !arguments.isEmpty() && arguments.getFirst().equals("full");
        Scale scale = full ? Scale.FULL : Scale.SHORT;
        List<String> wanted = arguments.stream().skip(1).toList();
        Table table = new Table();
        for (Peer peer : Peers.all()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(peer.name()::contains)) {
                measure(peer, scale, table);
            }
        }
        System.out.printf("%n%s%n", table.markdown());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("when", Instant.now().toString());
        about.put("scale", full ? "full" : "short");
        about.put("processors", Runtime.getRuntime().availableProcessors());
        Path file =
                Path.of(
                        System.getProperty("libervia.root"),
                        "bench",
                        "target",
                        "pubsub-peers.json");
        Files.writeString(file, table.json(about));
        System.out.println("Written to " + file);
    }

    private static void measure(Peer peer, Scale scale, Table table) {
        System.out.printf("%n%s (%s)%n", peer.name(), peer.about());
        if (!peer.absence().isEmpty()) {
            System.out.println("  not measured: " + peer.absence());
            table.service(peer.name(), peer.about() + "; not measured: " + peer.absence());
            return;
        }
        table.service(peer.name(), peer.about());
        try (Stand stand = peer.start().call()) {
            new Load(
                            stand,
                            scale,
                            result -> {
                                table.add(peer.name(), result);
                                System.out.println("  " + line(result));
                            })
                    .run();
        } catch (Exception failed) {
            System.out.println("  failed: " + failed);
            table.service(peer.name(), peer.about() + "; failed: " + failed.getMessage());
        }
    }

    private static String line(Result result) {
        String figure =
                result.isFigure()
                        ? "%,10.0f /s   median %.2f ms   p99 %.2f ms   "
                                .formatted(result.perSecond(), result.median(), result.p99())
                        : "no figure: ";
        return "%-24s %s%s".formatted(result.row(), figure, result.note());
    }
}
