package org.libervia.web.link;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu.
 *
 * @param page the name of the page it leads to; null for another address
 * @param icon its name, or null
 * @param active whether the page that is shown is below it
 */
public record MenuEntry(
        String label, String url, @Nullable String page, @Nullable String icon, boolean active) {}
