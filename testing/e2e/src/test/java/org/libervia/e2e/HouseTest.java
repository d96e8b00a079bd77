package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md asks of every file. */
class HouseTest {
    private static final Path ROOT = Path.of(System.getProperty("libervia.root"));
    private static final Set<String> EMPTY_NAMES =
            Set.of("Manager", "Helper", "Util", "Utils", "Impl");

    private static List<Path> sources(String below) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> p.toString().contains(below))
                    .filter(p ->
                            !p.toString().contains("/target/") && !p.toString().contains("/dist/"))
                    .toList();
        }
    }

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources("/src/")) {
            try (Stream<String> lines = Files.lines(source)) {
                long count = lines.count();
                if (count > 400) {
                    tooLong.add(ROOT.relativize(source) + ": " + count);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noPackageHasMoreThan25Files() throws IOException {
        Map<Path, Long> counts =
                sources("/src/main/java/").stream()
                        .collect(
                                Collectors.groupingBy(
                                        p -> ROOT.relativize(p).resolveSibling(""),
                                        Collectors.counting()));
        assertThat(counts.entrySet().stream().filter(e -> e.getValue() > 26).toList()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path source : sources("/src/main/java/")) {
            Path info = source.resolveSibling("package-info.java");
            if (!Files.exists(info)
                    || !Files.readString(info).contains("@NullMarked")
                    || !Files.readString(info).contains("/**")) {
                silent.add(ROOT.relativize(source).resolveSibling(""));
            }
        }
        assertThat(silent.stream().distinct().toList()).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        List<String> empty =
                sources("/src/main/java/").stream()
                        .map(p -> p.getFileName().toString().replace(".java", ""))
                        .filter(name -> EMPTY_NAMES.stream().anyMatch(name::endsWith))
                        .toList();
        assertThat(empty).isEmpty();
    }
}
