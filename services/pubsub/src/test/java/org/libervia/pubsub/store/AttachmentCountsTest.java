package org.libervia.pubsub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.component.TestStores;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.store.Engine;

/** What is counted, on either database. */
class AttachmentCountsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir private Path directory = Path.of("none");

    private static Node node(Books books, String name) {
        return books.nodes().create(new NodeAddress(null, name), ROMEO, NodeConfig.STANDARD, NOW);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void thingsAreCountedUpAndDown(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory)) {
            store.write(books -> {
                Node node = node(books, "n");
                Node other = node(books, "other");
                AttachmentCounts counts = books.attachmentCounts();
                counts.add(node, "reaction", "🌻", 2);
                counts.add(node, "reaction", "🐌", 1);
                counts.add(node, "reaction", "🐌", 2);
                counts.add(node, "reaction", "☔", 1);
                counts.add(node, "reaction", "☔", -1);
                counts.add(node, "noticed", "", 7);
                counts.add(other, "reaction", "🌻", 9);

                assertThat(counts.most(node, "reaction", 10))
                        .containsExactly(
                                new AttachmentCounts.Count("🐌", 3),
                                new AttachmentCounts.Count("🌻", 2));
                assertThat(counts.most(node, "reaction", 1))
                        .containsExactly(new AttachmentCounts.Count("🐌", 3));
                assertThat(counts.most(node, "noticed", 1))
                        .containsExactly(new AttachmentCounts.Count("", 7));
                return true;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void companionsGoWithTheirTarget(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory)) {
            Node target = store.write(books -> node(books, "n"));
            store.write(books -> {
                CompanionTable companions = books.companions();
                Node summaries = companions.addSummaries(target, "s", ROMEO, NOW);
                Node one = companions.addAttachments(target, "one", "a1", ROMEO, NOW);
                Node two = companions.addAttachments(target, "two", "a2", ROMEO, NOW);

                assertThat(companions.summaries(target)).map(Node::id).contains(summaries.id());
                assertThat(companions.attachments(target, "one")).map(Node::id).contains(one.id());
                assertThat(companions.attachments(target, List.of("two", "three")))
                        .extracting(Node::id)
                        .containsExactly(two.id());
                assertThat(companions.belonging(two))
                        .hasValueSatisfying(to -> assertThat(to.item()).isEqualTo("two"));
                assertThat(companions.belonging(target)).isEmpty();

                companions.removeAttachments(target, "two");
                assertThat(companions.attachments(target, "one")).isEmpty();
                assertThat(companions.attachments(target, "two")).isPresent();
                assertThat(companions.summaries(target)).isPresent();

                books.nodes().delete(target, null, true);
                assertThat(books.nodes().find(summaries.id())).isEmpty();
                assertThat(books.nodes().find(two.id())).isEmpty();
                return true;
            });
        }
    }
}
