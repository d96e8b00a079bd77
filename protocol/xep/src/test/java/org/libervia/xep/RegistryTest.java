package org.libervia.xep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The link between what packages declare, what is proven, and what the project says of itself. */
class RegistryTest {
    private static final String COMMAND =
            "mvn -pl protocol/xep -am test -Dtest=RegistryTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dxeps.write=true";

    private final Path root = Path.of(System.getProperty("libervia.root", ""));
    private final List<XepRegistry.Entry> declared = Declarations.entries();

    @Test
    void noNamespaceIsClaimedByTwoRooms() {
        Map<String, String> claims = new HashMap<>();
        for (XepRegistry.Entry entry : declared) {
            for (String namespace : entry.namespaces()) {
                String other = claims.putIfAbsent(namespace, entry.room());
                assertThat(other == null || other.equals(entry.room()))
                        .as("%s is claimed by %s and %s", namespace, other, entry.room())
                        .isTrue();
            }
        }
    }

    @Test
    void everyRoomThatClaimsANamespaceHasVectorsAndACodecForEach() {
        Map<String, RoomContract> contracts =
                Declarations.contracts().stream()
                        .collect(Collectors.toMap(c -> c.getClass().getPackageName(), c -> c));
        for (XepRegistry.Entry entry : declared) {
            if (!entry.room().startsWith("org.libervia.xep.") || entry.namespaces().isEmpty()) {
                continue;
            }
            assertThat(contracts)
                    .as("%s has no test that is a RoomContract", entry.room())
                    .containsKey(entry.room());
            RoomContract contract = Objects.requireNonNull(contracts.get(entry.room()));
            assertThat(Vectors.exist(contract.room()))
                    .as("src/test/resources/vectors/%s.xml", contract.room())
                    .isTrue();
            Set<String> covered = new HashSet<>(contract.withoutCodec());
            for (Codec<?> codec : contract.codecs()) {
                codec.roots().forEach(name -> covered.add(name.namespace()));
            }
            assertThat(covered).as(entry.room()).containsAll(entry.namespaces());
        }
    }

    @Test
    void everyOtherPackageThatDeclaresAXepHasATestInItAboveOrBelow() throws IOException {
        for (XepRegistry.Entry entry : declared) {
            String module = entry.room().startsWith("org.libervia.xep.") ? "xep" : "xmpp";
            Path tests = root.resolve("protocol/" + module + "/src/test/java");
            Path room = tests.resolve(entry.room().replace('.', '/'));
            Path from = Files.isDirectory(room) ? room : room.getParent();
            assertThat(from).as("tests of %s", entry.room()).isDirectory();
            try (Stream<Path> files = Files.walk(from)) {
                assertThat(files).anyMatch(file -> file.toString().endsWith("Test.java"));
            }
        }
    }

    @Test
    void whatIsMadeOfTheDeclarationsIsUpToDate() throws IOException {
        check(
                "protocol/xep/src/main/resources/org/libervia/xep/xeps.tsv",
                Documents.table(declared));
        check("docs/xeps.md", Documents.page(declared));
        check("docs/libervia.doap", Documents.doap(declared));
    }

    private void check(String file, String content) throws IOException {
        Path path = root.resolve(file);
        if (Boolean.getBoolean("xeps.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        }
        assertThat(path).as("missing: make it by  %s", COMMAND).exists();
        assertThat(Files.readString(path))
                .as("%s is stale: make it anew by  %s", file, COMMAND)
                .isEqualTo(content);
    }

    @Test
    void theRegistryKnowsOwnersAndFeatures() {
        XepRegistry registry = XepRegistry.load();

        assertThat(registry.owner("urn:xmpp:ping"))
                .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("XEP-0199"));
        assertThat(registry.owner("urn:example:any")).isEmpty();
        assertThat(registry.features()).contains("urn:xmpp:receipts").isSorted();
        assertThat(registry.xep(60)).hasValueSatisfying(e -> assertThat(e.complete()).isFalse());
    }
}
