package org.libervia.pubsub.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.model.Node;

/** The table {@code pubsub_attachment_count}: what is counted of a node's attachments. */
public final class AttachmentCounts {
    static final String MOST =
            """
            SELECT value, amount FROM pubsub_attachment_count WHERE node_id = :node AND kind = :kind
            ORDER BY amount DESC LIMIT :limit
            """;

    private final Handle handle;

    AttachmentCounts(Handle handle) {
        this.handle = handle;
    }

    /**
     * How often there is something.
     *
     * @param value what it is among those of its kind
     */
    public record Count(String value, long amount) {}

    /** Counts so many more of something, or less. */
    public void add(Node node, String kind, String value, long more) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_attachment_count (node_id, kind, value, amount) VALUES (:node, :kind, :value, :more)
                        ON CONFLICT (node_id, kind, value) DO UPDATE SET amount = pubsub_attachment_count.amount + :more
                        """)
                .bind("node", node.id())
                .bind("kind", kind)
                .bind("value", value)
                .bind("more", more)
                .execute();
        if (more < 0) {
            handle.createUpdate(
                            """
                            DELETE FROM pubsub_attachment_count
                            WHERE node_id = :node AND kind = :kind AND value = :value AND amount <= 0
                            """)
                    .bind("node", node.id())
                    .bind("kind", kind)
                    .bind("value", value)
                    .execute();
        }
    }

    /** What there is most of, of a kind. */
    public List<Count> most(Node node, String kind, int limit) {
        return handle.createQuery(MOST)
                .bind("node", node.id())
                .bind("kind", kind)
                .bind("limit", limit)
                .map((row, context) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }
}
