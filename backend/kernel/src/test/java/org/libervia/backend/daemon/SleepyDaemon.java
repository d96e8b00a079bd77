package org.libervia.backend.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.libervia.backend.log.LogOptions;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/** A daemon whose service does nothing but wait, as a program that tests run. */
final class SleepyDaemon {
    private SleepyDaemon() {}

    static Installation installation(Path directory) {
        return new Installation(
                directory,
                directory,
                directory,
                LogOptions.read(
                        Settings.load(
                                new Surroundings(System.getenv(), directory, directory), null)),
                () -> start(directory));
    }

    private static Service start(Path directory) {
        if (Files.exists(directory.resolve("broken"))) {
            throw new LiberviaException(Problem.STORAGE, "The disk is full: make room.");
        }
        CountDownLatch end = new CountDownLatch(1);
        return new Service() {
            @Override
            public void awaitEnd() throws InterruptedException {
                end.await();
            }

            @Override
            public void close() {
                try {
                    Files.writeString(directory.resolve("closed"), "in order");
                } catch (IOException lost) {
                    throw new IllegalStateException(lost);
                }
                end.countDown();
            }
        };
    }

    public static void main(String[] arguments) {
        Daemon daemon =
                new Daemon(
                        Title.BACKEND,
                        parsed ->
                                installation(
                                        parsed.localDir() == null
                                                ? Path.of(".")
                                                : parsed.localDir()),
                        "Sleepy 1",
                        System.out,
                        System.err);
        System.exit(daemon.run(List.of(arguments)));
    }
}
