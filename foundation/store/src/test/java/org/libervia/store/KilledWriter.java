package org.libervia.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes with several threads, and says so after each write, until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Database database = Database.open(new DatabaseLocation.SqliteFile(Path.of(arguments[0])));
        database.migrate(List.of(DatabaseContract.NOTES_1));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        List<Thread> writers =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(writer ->
                                Thread.ofPlatform()
                                        .start(() ->
                                                write(database, out, arguments[1] + "-" + writer)))
                        .toList();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(Database database, FileOutputStream out, String name) {
        try {
            for (int i = 0; true; i++) {
                String title = name + "-" + i;
                DatabaseContract.insert(database, name, title);
                out.write((title + ".\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            return;
        }
    }
}
