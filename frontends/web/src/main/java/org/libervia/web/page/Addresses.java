package org.libervia.web.page;

import org.jspecify.annotations.Nullable;

/** Makes addresses of pages by their names, in the short form that the redirections give them. */
public interface Addresses {

    /**
     * The address of a page.
     *
     * @param page the page's name
     * @param arguments for the path: those of the pages above first, in order; a null or empty one
     *     stands for the standard ({@code @}), and is left out at the end
     * @throws IllegalArgumentException when no page has the name, or arguments are missing or too
     *     many
     */
    PageUrl link(String page, @Nullable Object... arguments);

    /** As {@link #link}, when there is no query to add. */
    default String url(String page, @Nullable Object... arguments) {
        return link(page, arguments).toString();
    }
}
