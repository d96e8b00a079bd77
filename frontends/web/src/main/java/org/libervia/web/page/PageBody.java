package org.libervia.web.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.social.NodeRef;

/**
 * An answer that no template makes.
 *
 * @param status of HTTP, mostly 200
 * @param mediaType with its charset where it is text
 * @param lastModified when it last changed, or null when nobody knows
 * @param sources the pubsub nodes that it is made from, if from nothing else; empty when it must
 *     not be kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record PageBody(
        int status,
        String mediaType,
        byte[] content,
        @Nullable Instant lastModified,
        List<NodeRef> sources) {

    public PageBody {
        sources = List.copyOf(sources);
    }

    /** A text in UTF-8; the charset is added to the media type. */
    public static PageBody text(String mediaType, String content) {
        return of(mediaType + "; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of a media type. */
    public static PageBody of(String mediaType, byte[] content) {
        return new PageBody(200, mediaType, content, null, List.of());
    }

    /** This one, with another HTTP status than 200. */
    public PageBody withStatus(int newStatus) {
        return new PageBody(newStatus, mediaType, content, lastModified, sources);
    }

    /** This one, with the time of its last change. */
    public PageBody changedAt(@Nullable Instant instant) {
        return new PageBody(status, mediaType, content, instant, sources);
    }

    /** This one, which is kept for anonymous readers until one of these nodes changes. */
    public PageBody cacheable(NodeRef... nodes) {
        return new PageBody(status, mediaType, content, lastModified, List.of(nodes));
    }
}
