package org.libervia.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference material beside the project, {@code ../shared/reference}: examples of the XEPs,
 * vectors, samples. It is no part of the project, so a test that asks for it is skipped, with the
 * reason, where it is absent.
 */
public final class SharedReference {
    private final Path folder;

    private SharedReference(Path folder) {
        this.folder = folder;
    }

    /** The material; skips the running test when there is none. */
    public static SharedReference required() {
        Path root = Path.of(System.getProperty("libervia.root", ".")).toAbsolutePath().normalize();
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            Path candidate = above.resolve("shared").resolve("reference");
            if (Files.isDirectory(candidate)) {
                return new SharedReference(candidate);
            }
        }
        return Assumptions.abort("no ../shared/reference beside the project: not checked");
    }

    /** A file or folder of the material; skips the running test when it is absent. */
    public Path path(String relative) {
        Path path = folder.resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(path), () -> relative + " is absent from ../shared/reference");
        return path;
    }

    /**
     * The examples of one XEP in order; skips the running test when there are none.
     *
     * @param xep four digits
     */
    public List<XepExample> examples(String xep) {
        return read(path("xep-examples/" + xep + ".json"));
    }

    /** The examples of every XEP. */
    public List<XepExample> examples() {
        try (Stream<Path> files = Files.list(path("xep-examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<XepExample> read(Path file) {
        JsonNode document = JsonMapper.shared().readTree(file);
        String xep = document.path("xep").asString(file.getFileName().toString());
        return StreamSupport.stream(document.path("examples").spliterator(), false)
                .map(example ->
                        new XepExample(
                                xep,
                                example.path("n").asInt(),
                                example.path("caption").asString(""),
                                example.path("xml").asString("")))
                .toList();
    }
}
