package org.libervia.web.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that no template makes.
 *
 * @param mediaType with its charset where it is text
 * @param lastModified when it last changed, or null when nobody knows
 */
@SuppressWarnings("ArrayRecordComponent")
public record PageBody(String mediaType, byte[] content, @Nullable Instant lastModified) {

    /** A text in UTF-8; the charset is added to the media type. */
    public static PageBody text(String mediaType, String content) {
        return new PageBody(
                mediaType + "; charset=utf-8", content.getBytes(StandardCharsets.UTF_8), null);
    }

    /** This one, with the time of its last change. */
    public PageBody changedAt(@Nullable Instant instant) {
        return new PageBody(mediaType, content, instant);
    }
}
