package org.libervia.xep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which XEPs are spoken, which package owns which namespace, and what service discovery is told of
 * them. Made by the build from the declarations of the packages ({@link
 * org.libervia.xmpp.registry.Xep}), and checked by it against them.
 */
public final class XepRegistry {
    private static final String RESOURCE = "xeps.tsv";

    private final List<Entry> entries;
    private final Map<String, Entry> owners = new HashMap<>();

    private XepRegistry(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            entry.namespaces().forEach(namespace -> owners.put(namespace, entry));
        }
    }

    /**
     * A XEP in one package.
     *
     * @param number the number, 30 for XEP-0030
     * @param title its title
     * @param version the version of the document that was followed
     * @param complete whether all of it is there
     * @param room the package
     * @param namespaces those that the package reads and writes
     * @param features what an entity that does all of it announces
     * @param note what is left out, or empty
     */
    public record Entry(
            int number,
            String title,
            String version,
            boolean complete,
            String room,
            List<String> namespaces,
            List<String> features,
            String note) {

        public Entry {
            namespaces = List.copyOf(namespaces);
            features = List.copyOf(features);
        }

        /** The number as it is written, {@code XEP-0030}. */
        public String name() {
            return "XEP-%04d".formatted(number);
        }

        String line() {
            return String.join(
                    "\t",
                    Integer.toString(number),
                    title,
                    version,
                    Boolean.toString(complete),
                    room,
                    String.join(" ", namespaces),
                    String.join(" ", features),
                    note);
        }

        private static Entry of(String line) {
            String[] parts = line.split("\t", -1);
            return new Entry(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    parts[2],
                    Boolean.parseBoolean(parts[3]),
                    parts[4],
                    words(parts[5]),
                    words(parts[6]),
                    parts[7]);
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }

    /** The registry of this build. */
    public static XepRegistry load() {
        try (@Nullable InputStream in = XepRegistry.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + RESOURCE);
            }
            List<Entry> entries = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> entries.add(Entry.of(line)));
            return new XepRegistry(entries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every XEP, by number. */
    public List<Entry> entries() {
        return entries;
    }

    /** The XEP of this number. */
    public Optional<Entry> xep(int number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /** The XEP whose package reads and writes a namespace. */
    public Optional<Entry> owner(String namespace) {
        return Optional.ofNullable(owners.get(namespace));
    }

    /** What an entity that does all of this announces, sorted. */
    public List<String> features() {
        return entries.stream()
                .flatMap(entry -> entry.features().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
