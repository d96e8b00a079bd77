package org.libervia.web.page;

import java.util.Map;
import org.libervia.domain.Signal;

/**
 * Looks after one open page. Its methods are called one after the other, never at once, on a
 * virtual thread: they may block.
 */
public interface LiveHandler {

    /** Does nothing. */
    LiveHandler NONE = new LiveHandler() {};

    /**
     * The browser sent this object; its {@code type} says what it is. Values are texts, numbers,
     * booleans, lists and maps. Nothing in it may be trusted.
     */
    default void received(Map<String, Object> message) {}

    /** Something happened, of a type that the page {@linkplain LivePage#hear hears}. */
    default void signal(Signal signal) {}

    /** The browser has left, or has lost its connection; nothing more will come. */
    default void closed() {}
}
