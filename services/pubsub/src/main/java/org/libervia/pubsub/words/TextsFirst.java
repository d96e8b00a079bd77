package org.libervia.pubsub.words;

/** Sees to it that the words of a node's items are known before they are searched. */
@FunctionalInterface
public interface TextsFirst {
    /** Nothing is to be done. */
    TextsFirst DONE = nodeId -> {};

    void beforeSearch(long nodeId);

    /** In a transaction that can't write: the work is to be done again when it was written. */
    static TextsFirst reading(TextTable texts) {
        return nodeId -> {
            long last = texts.lastDue(nodeId);
            if (last > 0) {
                throw new Behind(nodeId, last);
            }
        };
    }

    /** In a transaction that writes. */
    static TextsFirst writing(TextTable texts) {
        return nodeId -> {
            int some;
            do {
                some = texts.catchUp(nodeId, TextIndexer.AT_ONCE);
            } while (some > 0);
        };
    }

    /** Says that words must be brought up to date first. */
    final class Behind extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long nodeId;
        private final long last;

        private Behind(long nodeId, long last) {
            super("words are to be noted first", null, false, false);
            this.nodeId = nodeId;
            this.last = last;
        }

        /** The number of the node whose words are wanted. */
        public long nodeId() {
            return nodeId;
        }

        /** The last of the notes that must be dealt with. */
        public long last() {
            return last;
        }
    }
}
