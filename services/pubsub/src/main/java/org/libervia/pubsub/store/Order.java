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

    /** What comes after a row in this order, or before it. */
    String beyond(boolean after) {
        String sign = after == descending ? "<" : ">";
        return switch (key) {
            case CREATION -> "i.id " + sign + " :key_id";
            case MODIFICATION -> "(i.updated, i.id) " + sign + " (:key_updated, :key_id)";
        };
    }

    /** This order, or the opposite one. */
    String sql(boolean backwards) {
        String direction = descending == backwards ? "" : " DESC";
        return switch (key) {
            case CREATION -> "i.id" + direction;
            case MODIFICATION -> "i.updated" + direction + ", i.id" + direction;
        };
    }
}
