package org.libervia.pubsub.store;

/**
 * In which order items are read (XEP-0413).
 *
 * @param key what they are compared by
 * @param descending whether the newest come first
 */
public record Order(Key key, boolean descending) {
    /** As items are read when nothing is said: the last published at the end. */
    public static final Order STANDARD = new Order(Key.MODIFICATION, false);

    /** What items are compared by. */
    public enum Key {
        CREATION,
        MODIFICATION
    }
}
