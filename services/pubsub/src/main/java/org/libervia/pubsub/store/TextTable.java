package org.libervia.pubsub.store;

import org.jdbi.v3.core.Handle;
import org.libervia.store.Engine;

/** The table {@code pubsub_text}: the words of items, as each engine wants them. */
public final class TextTable {
    /** Items of which more would be searched for nothing. */
    private static final int LONGEST = 200_000;

    private final Handle handle;
    private final Engine engine;

    TextTable(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /** The word that stands for a node in an index of all nodes. */
    static String home(long nodeId) {
        return "n" + nodeId;
    }

    /** What PostgreSQL calls a language. */
    static String configuration(String language) {
        return language.isEmpty() || language.equals("generic") ? "simple" : language;
    }

    /**
     * Notes the words of an item, in place of those it had.
     *
     * @param fresh whether it had none
     */
    public void put(long nodeId, long itemId, String text, String language, boolean fresh) {
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        switch (engine) {
            case SQLITE -> {
                if (!fresh) {
                    handle.createUpdate("DELETE FROM pubsub_text WHERE rowid = :item")
                            .bind("item", itemId)
                            .execute();
                }
                handle.createUpdate(
                                "INSERT INTO pubsub_text (rowid, home, body) VALUES (:item, :home, :body)")
                        .bind("item", itemId)
                        .bind("home", home(nodeId))
                        .bind("body", words)
                        .execute();
            }
            case POSTGRESQL ->
                    handle.createUpdate(
                                    """
                                    INSERT INTO pubsub_text (item_id, words)
                                    VALUES (:item, TO_TSVECTOR(CAST(:language AS REGCONFIG), :body))
                                    ON CONFLICT (item_id) DO UPDATE SET words = EXCLUDED.words
                                    """)
                            .bind("item", itemId)
                            .bind("language", configuration(language))
                            .bind("body", words)
                            .execute();
        }
    }
}
