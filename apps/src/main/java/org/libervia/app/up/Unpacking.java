package org.libervia.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Gets Prosody from Debian's packages without installing anything on the system: apt, with
 * directories of its own, downloads what is missing here, and it is unpacked below {@code
 * xmpp-server/software}. Needs no root, and starts no service.
 */
final class Unpacking {
    private final ServerHome home;
    private final Progress progress;

    Unpacking(ServerHome home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    Software unpack() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))
                || !Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    "Prosody is not installed, and this is no Debian system where it could be fetched. Install Prosody 0.12 or newer"
                            + " with your package manager (it need not run), or use an account elsewhere: ./libervia up --server you@example.org");
        }
        Path work = home.root().resolve("software.part");
        try {
            delete(work);
            for (String directory : List.of("lists/partial", "cache/archives/partial", "root")) {
                Files.createDirectories(work.resolve(directory));
            }
            progress.step("Reading the list of Debian's packages");
            apt(work, "update");
            progress.step("Downloading Prosody");
            download(work);
            progress.step("Unpacking Prosody");
            try (Stream<Path> packages = Files.list(work.resolve("cache/archives"))) {
                for (Path archive : packages.filter(p -> p.toString().endsWith(".deb")).toList()) {
                    Commands.need(
                            List.of(
                                    "dpkg-deb",
                                    "-x",
                                    archive.toString(),
                                    work.resolve("root").toString()),
                            work,
                            "Unpacking " + archive.getFileName());
                }
            }
            adopt(work.resolve("root"));
            Files.move(work.resolve("root"), home.software(), StandardCopyOption.ATOMIC_MOVE);
            delete(work);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot unpack Prosody below " + home.root(), failed);
        }
        return new Software(home.software());
    }

    /** With the modules of the community, or without them where they can't be had. */
    private void download(Path work) {
        List<String> needed =
                List.of(
                        "-y",
                        "--download-only",
                        "install",
                        "prosody",
                        "lua-dbi-sqlite3",
                        "lua-unbound");
        List<String> all = new ArrayList<>(needed);
        all.add("prosody-modules");
        try {
            apt(work, all.toArray(String[]::new));
        } catch (LiberviaException missing) {
            apt(work, needed.toArray(String[]::new));
        }
    }

    private void apt(Path work, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "apt-get",
                                "-q",
                                "-oDebug::NoLocking=1",
                                "-oDir::State::lists=" + work.resolve("lists"),
                                "-oDir::Cache=" + work.resolve("cache"),
                                "-oDir::Cache::archives=" + work.resolve("cache/archives"),
                                "-oAPT::Install-Recommends=false",
                                "-oAPT::Sandbox::User="));
        command.addAll(List.of(arguments));
        Commands.need(command, work, "apt-get " + String.join(" ", arguments));
    }

    /** Makes the start script look for its parts where they will be, not in /usr. */
    private void adopt(Path root) throws IOException {
        Path script = root.resolve("usr/bin/prosody");
        String text = Files.readString(script);
        String there = home.software().resolve("usr/lib/prosody").toString();
        Files.writeString(script, text.replace("'/usr/lib/prosody", "'" + there));
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
