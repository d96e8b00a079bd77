package org.libervia.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The files of a {@link MigrationSet}, by version. */
record MigrationFiles(SortedMap<Integer, byte[]> files) {
    private static final Pattern NAME = Pattern.compile("V([0-9]{1,6})__[A-Za-z0-9_]+\\.sql");

    /** Reads them; there must be at least one. */
    static MigrationFiles of(MigrationSet set) {
        SortedMap<Integer, byte[]> files = new TreeMap<>();
        try {
            URL directory = set.loader().getResource(set.location());
            if (directory != null) {
                switch (directory.getProtocol()) {
                    case "file" -> fromDirectory(Path.of(directory.toURI()), files);
                    case "jar" -> fromJar((JarURLConnection) directory.openConnection(), files);
                    default -> throw new IOException("no way to list " + directory);
                }
            }
        } catch (IOException | URISyntaxException failure) {
            throw new UncheckedIOException(
                    new IOException("the migrations of " + set.name() + " can't be read", failure));
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no migrations of "
                            + set.name()
                            + " at "
                            + set.location()
                            + " on the class path");
        }
        return new MigrationFiles(files);
    }

    private static void fromDirectory(Path directory, SortedMap<Integer, byte[]> files)
            throws IOException {
        try (var entries = Files.newDirectoryStream(directory, "*.sql")) {
            for (Path entry : entries) {
                put(files, entry.getFileName().toString(), Files.readAllBytes(entry));
            }
        }
    }

    private static void fromJar(JarURLConnection connection, SortedMap<Integer, byte[]> files)
            throws IOException {
        connection.setUseCaches(false);
        String prefix = connection.getEntryName();
        String directory = prefix.endsWith("/") ? prefix : prefix + "/";
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(directory) && entry.getName().endsWith(".sql")) {
                    put(
                            files,
                            entry.getName().substring(directory.length()),
                            jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static void put(SortedMap<Integer, byte[]> files, String name, byte[] content) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "“" + name + "” is not named as a migration: V1__what_it_makes.sql");
        }
        if (files.put(Integer.valueOf(matcher.group(1)), content) != null) {
            throw new IllegalArgumentException("two migrations have version " + matcher.group(1));
        }
    }

    /** The newest version. */
    int version() {
        return files.lastKey();
    }

    /** Tells whether the files are those that were applied. */
    String fingerprint() {
        CRC32C sum = new CRC32C();
        files.forEach((version, content) -> {
            sum.update((version + "\n").getBytes(StandardCharsets.UTF_8));
            sum.update(content);
        });
        return Long.toHexString(sum.getValue());
    }
}
