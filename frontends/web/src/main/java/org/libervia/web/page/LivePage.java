package org.libervia.web.page;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Signal;

/** A page that is open in a browser, seen by its {@link LiveHandler}. */
public interface LivePage {

    /** How an element of the page is changed. */
    enum Update {
        /** The HTML is added at the end; an element whose id is there already is replaced. */
        APPEND,
        /** The HTML is added at the beginning; an element whose id is there already is replaced. */
        PREPEND,
        /** The HTML takes the element's place. */
        REPLACE,
        /** The HTML becomes the element's content. */
        INNER,
        /** The element goes. */
        REMOVE
    }

    /**
     * Asks for signals of these types: those of the visitor's profile, and those that concern all.
     */
    void hear(Set<Class<? extends Signal>> types);

    /** Sends an object; its {@code type} says what it is. Dropped when the page is gone. */
    void send(Map<String, ?> message);

    /** Changes the elements that a CSS selector finds. */
    default void update(String selector, Update update, String html) {
        send(
                Map.of(
                        "type",
                        "dom",
                        "selector",
                        selector,
                        "update",
                        update.name().toLowerCase(java.util.Locale.ROOT),
                        "html",
                        html));
    }

    /** Lets the browser load the page again. */
    default void reload() {
        send(Map.of("type", "reload"));
    }

    /**
     * Renders a template with the theme and the language of the page.
     *
     * @param variables added to those that every page has
     */
    String render(String template, Map<String, ? extends @Nullable Object> variables);

    /** Closes the connection; the browser will load the page again to get another. */
    void close();
}
