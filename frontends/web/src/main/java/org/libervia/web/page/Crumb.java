package org.libervia.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A step of the way to the page.
 *
 * @param url where it leads, or null
 * @param icon the name of an icon, or null
 */
public record Crumb(String label, @Nullable String url, @Nullable String icon) {}
