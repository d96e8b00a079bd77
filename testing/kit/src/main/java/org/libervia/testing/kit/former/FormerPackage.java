package org.libervia.testing.kit.former;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.libervia.testing.kit.TempDirectory;
import org.opentest4j.TestAbortedException;

/** The files of Debian's package, fetched at the first use. */
public final class FormerPackage {
    private static final String LIBRARIES = "import twisted, wokkel, psycopg2, dateutil";
    private static final List<String> PACKAGES = List.of("libervia-pubsub", "libervia-backend");

    private final Path root;
    private final String absence;

    private FormerPackage(Path root, String absence) {
        this.root = root;
        this.absence = absence;
    }

    private static final class Shared {
        static final FormerPackage PACKAGE = fetched();
    }

    /** Why it can't be had here; empty when it can. */
    public static String absence() {
        return Shared.PACKAGE.absence;
    }

    /** The files; aborts the test (skips it) when they can't be had. */
    public static FormerPackage get() {
        if (!absence().isEmpty()) {
            throw new TestAbortedException(absence());
        }
        return Shared.PACKAGE;
    }

    /** The directory that Python finds its modules in. */
    Path modules() {
        return root.resolve("usr/share/libervia");
    }

    /** The SQL that makes its tables. */
    public String schema() {
        try {
            return Files.readString(modules().resolve("sat_pubsub/db/pubsub.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FormerPackage fetched() {
        TempDirectory directory = TempDirectory.create("libervia-former");
        Runtime.getRuntime().addShutdownHook(new Thread(directory::close));
        Path path = directory.path();
        return new FormerPackage(path, absence(path));
    }

    private static String absence(Path path) {
        if (!Files.isExecutable(Path.of("/usr/bin/twistd3"))
                || !run(path, List.of("/usr/bin/python3", "-c", LIBRARIES))) {
            return "The libraries of libervia-pubsub are not installed; on Debian: apt install python3-twisted"
                    + " python3-wokkel python3-psycopg2 python3-dateutil";
        }
        for (String name : PACKAGES) {
            if (!run(path, List.of("apt-get", "download", name))) {
                return "Debian's package " + name + " can't be fetched (apt-get download)";
            }
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".deb")).toList()) {
                if (!run(path, List.of("dpkg", "-x", file.toString(), "."))) {
                    return file.getFileName() + " can't be unpacked";
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Files.exists(path.resolve("usr/share/libervia/sat_pubsub/db/pubsub.sql"))
                ? ""
                : "Debian's package libervia-pubsub is not the one that is known";
    }

    private static boolean run(Path directory, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            directory.resolve("output").toFile()))
                            .start();
            if (process.waitFor(60, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
