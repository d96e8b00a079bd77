package org.libervia.domain.social;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an article: a picture, a film (RFC 4287 §4.2.7.2, {@code enclosure}).
 *
 * @param url where it is; http, https or another address, as it was written
 * @param mediaType its media type, or null when it isn't said
 * @param title a name for people, or null
 * @param size how many bytes, perhaps roughly, or null
 */
public record Enclosure(
        String url, @Nullable String mediaType, @Nullable String title, @Nullable Long size) {}
