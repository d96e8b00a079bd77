package org.libervia.pubsub.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the process takes.
 *
 * @param heapUsed bytes of the heap in use, garbage included
 * @param heapCommitted bytes of the heap that the system gave
 * @param resident bytes of the whole process in memory, 0 where the system doesn't say
 */
public record Memory(long heapUsed, long heapCommitted, long resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** What it takes now. */
    public static Memory now() {
        Runtime runtime = Runtime.getRuntime();
        long committed = runtime.totalMemory();
        return new Memory(committed - runtime.freeMemory(), committed, residentBytes());
    }

    private static long residentBytes() {
        try {
            Optional<String> line =
                    Files.readAllLines(STATUS).stream()
                            .filter(text -> text.startsWith("VmRSS:"))
                            .findFirst();
            return line.map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")) * 1_024)
                    .orElse(0L);
        } catch (IOException unknown) {
            return 0;
        }
    }

    void write(Exposition out) {
        out.gauge("libervia_pubsub_heap_used_bytes", "The heap in use.", heapUsed);
        out.gauge("libervia_pubsub_heap_committed_bytes", "The heap as a whole.", heapCommitted);
        out.gauge("process_resident_memory_bytes", "Memory of the process.", resident);
    }
}
