package org.libervia.app.pubsub;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.pubsub.former.FormerDatabase;
import org.libervia.pubsub.former.Progress;
import org.libervia.pubsub.former.Report;
import org.libervia.pubsub.former.Takeover;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;

/** {@code libervia-pubsub import}: takes over the database of the former service. */
final class ImportCommand {
    static final String NAME = "import";

    private static final String BESIDE = "beside";
    private static final String FROM = "LIBERVIA_PUBSUB_IMPORT_FROM";
    private static final Duration PACE = Duration.ofSeconds(1);

    private final ServiceSetup setup;
    private final Map<String, String> variables;
    private final PrintStream out;

    ImportCommand(ServiceSetup setup, Map<String, String> variables, PrintStream out) {
        this.setup = setup;
        this.variables = variables;
        this.out = out;
    }

    /**
     * Takes over.
     *
     * @param arguments those after {@code import}
     * @throws LiberviaException when it can't; then nothing was taken over
     */
    void run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean beside = words.remove(BESIDE);
        String from = words.isEmpty() ? variables.getOrDefault(FROM, "") : words.getFirst();
        if (from.isEmpty() || words.size() > 1) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "Say which database: libervia-pubsub import postgresql://USER@HOST:PORT/NAME.");
        }
        try (FormerDatabase former = FormerDatabase.open(source(from));
                PubSubStore store = PubSubStore.open(setup.database())) {
            out.println("Into " + setup.database() + ":");
            Report report =
                    new Takeover(former, store, setup.service().policy().service(), shown())
                            .run(beside, Instant.now());
            out.print(report.text());
        }
    }

    private DatabaseLocation source(String url) {
        DatabaseLocation location = location(url);
        String password = variables.get("PGPASSWORD");
        return location instanceof DatabaseLocation.PostgresServer server
                        && server.password() == null
                        && password != null
                ? new DatabaseLocation.PostgresServer(server.jdbcUrl(), server.user(), password)
                : location;
    }

    private static DatabaseLocation location(String url) {
        try {
            return DatabaseLocation.parse(url);
        } catch (LiberviaException malformed) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "That is no address of a database: write postgresql://USER@HOST:PORT/NAME.",
                    malformed);
        }
    }

    /** Says now and then how far it is. */
    private Progress shown() {
        long[] last = {System.nanoTime()};
        return (nodes, allNodes, items, allItems) -> {
            if (System.nanoTime() - last[0] >= PACE.toNanos()) {
                last[0] = System.nanoTime();
                out.println(
                        "%,d of %,d nodes, %,d of %,d items"
                                .formatted(nodes, allNodes, items, allItems));
            }
        };
    }
}
