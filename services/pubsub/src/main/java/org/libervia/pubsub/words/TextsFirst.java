package org.libervia.pubsub.words;

/** Sees to it that the words of all items are known before they are searched. */
@FunctionalInterface
public interface TextsFirst {
    /** Nothing is to be done. */
    TextsFirst DONE = () -> {};

    void beforeSearch();

    /** In a transaction that can't write: the work is to be done again when it was written. */
    static TextsFirst reading(TextTable texts) {
        return () -> {
            long last = texts.lastDue();
            if (last > 0) {
                throw new Behind(last);
            }
        };
    }

    /** In a transaction that writes. */
    static TextsFirst writing(TextTable texts) {
        return () -> {
            int some;
            do {
                some = texts.catchUp(TextIndexer.AT_ONCE);
            } while (some > 0);
        };
    }

    /** Says that words must be brought up to date first. */
    final class Behind extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long last;

        private Behind(long last) {
            super("words are to be noted first", null, false, false);
            this.last = last;
        }

        /** The last of the notes that must be dealt with. */
        public long last() {
            return last;
        }
    }
}
