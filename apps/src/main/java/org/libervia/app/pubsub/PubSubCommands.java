package org.libervia.app.pubsub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.model.Usage;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseBackup;
import org.libervia.store.DatabaseLocation;

/**
 * What may be done from a terminal, while the service runs or not: all of it works on the database
 * alone, which the service looks into as well.
 */
final class PubSubCommands {
    private static final int PAGE = 500;

    private final DatabaseLocation database;
    private final PrintStream out;

    PubSubCommands(DatabaseLocation database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Does something.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it is not known, or lacks something
     */
    void run(List<String> words) {
        int most = mostWords(words.getFirst());
        if (words.size() > most) {
            throw wrong("“%s” is too much for “%s”".formatted(words.get(most), words.getFirst()));
        }
        switch (words.getFirst()) {
            case "backup" -> backup(Path.of(argument(words, "a file")));
            case "statistics" -> statistics();
            case "nodes" -> nodes(words.size() > 1 ? jid(words.get(1)) : null);
            case "quota" -> quota(jid(argument(words, "an address")), words);
            case "ban" -> ban(jid(argument(words, "an address or a domain")));
            case "unban" -> unban(jid(argument(words, "an address or a domain")));
            case "bans" -> bans();
            default -> throw wrong("“" + words.getFirst() + "” is not known");
        }
    }

    private static int mostWords(String command) {
        return switch (command) {
            case "statistics", "bans" -> 1;
            case "backup", "nodes", "ban", "unban" -> 2;
            default -> Integer.MAX_VALUE;
        };
    }

    private static String argument(List<String> words, String what) {
        if (words.size() < 2) {
            throw wrong("“" + words.getFirst() + "” needs " + what);
        }
        return words.get(1);
    }

    private static LiberviaException wrong(String what) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT, what + ": libervia-pubsub --help tells what there is.");
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text).bare();
        } catch (InvalidJidException malformed) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "“" + text + "” is no address.", malformed);
        }
    }

    private void backup(Path file) {
        long bytes = DatabaseBackup.copy(database, file);
        out.println("%s: %d bytes, the database as it is now".formatted(file, bytes));
    }

    private void statistics() {
        out.println("database " + database);
        try (PubSubStore store = PubSubStore.open(database)) {
            Usage all = store.read(books -> books.usage().total());
            out.println("nodes %d%nitems %d".formatted(all.nodes(), all.items()));
            out.println("payload bytes " + all.bytes());
            out.println("database bytes " + store.read(books -> books.usage().databaseBytes()));
        }
    }

    private void nodes(@Nullable Jid home) {
        try (PubSubStore store = PubSubStore.open(database)) {
            String name = home == null ? "" : home.toString();
            String after = "";
            List<Node> page;
            do {
                String from = after;
                page = store.read(books -> books.nodes().listed(name, from, PAGE));
                for (Node node : page) {
                    out.println(
                            "%s\t%s\t%d items\t%d bytes"
                                    .formatted(
                                            node.name(),
                                            node.creator(),
                                            node.size().items(),
                                            node.size().bytes()));
                    after = node.name();
                }
            } while (page.size() == PAGE);
        }
    }

    private void quota(Jid holder, List<String> words) {
        try (PubSubStore store = PubSubStore.open(database)) {
            if (words.size() == 3 && words.get(2).equals("standard")) {
                set(store, holder, null);
            } else if (words.size() == 5) {
                set(store, holder, quota(words));
            } else if (words.size() != 2) {
                throw wrong("a quota is “standard”, or nodes, items and bytes");
            }
            Usage usage = store.read(books -> books.usage().usage(holder));
            Optional<Quota> quota = store.read(books -> books.usage().quota(holder));
            out.println(
                    "%s has %d nodes, %d items, %d bytes"
                            .formatted(holder, usage.nodes(), usage.items(), usage.bytes()));
            out.println(
                    quota.map(limit ->
                                    "and may have %s nodes, %s items, %s bytes"
                                            .formatted(
                                                    Amounts.write(limit.nodes()),
                                                    Amounts.write(limit.items()),
                                                    Amounts.write(limit.bytes())))
                            .orElse(
                                    "and may have what quota_nodes, quota_items and quota_bytes give everybody"));
        }
    }

    private static Quota quota(List<String> words) {
        try {
            return new Quota(
                    Amounts.read(words.get(2)),
                    Amounts.read(words.get(3)),
                    Amounts.read(words.get(4)));
        } catch (IllegalArgumentException malformed) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "An amount can't be used: " + malformed.getMessage() + ".",
                    malformed);
        }
    }

    private static void set(PubSubStore store, Jid holder, @Nullable Quota quota) {
        store.write(books -> {
            books.usage().limit(holder, quota);
            return true;
        });
    }

    private void ban(Jid jid) {
        try (PubSubStore store = PubSubStore.open(database)) {
            store.write(books -> {
                books.bans().add(jid, Instant.now());
                return true;
            });
            out.println(jid + " is banned; a service that runs knows within seconds");
        }
    }

    private void unban(Jid jid) {
        try (PubSubStore store = PubSubStore.open(database)) {
            boolean was = store.write(books -> books.bans().remove(jid));
            out.println(jid + (was ? " is banned no more" : " was not banned"));
        }
    }

    private void bans() {
        try (PubSubStore store = PubSubStore.open(database)) {
            store.read(books -> books.bans().all(Integer.MAX_VALUE)).forEach(out::println);
        }
    }
}
