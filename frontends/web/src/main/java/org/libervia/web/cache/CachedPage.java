package org.libervia.web.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.libervia.domain.social.NodeRef;
import org.libervia.http.ResponseBody;

/**
 * A page that is kept.
 *
 * @param body its content, also compressed
 * @param tag SHA-256 of the content, in base64
 * @param made when it was made
 * @param until how long it is kept at most
 * @param sources the nodes it was made from
 */
public record CachedPage(
        String mediaType,
        ResponseBody.Compressed body,
        String tag,
        Instant made,
        Instant until,
        List<NodeRef> sources) {

    static CachedPage of(
            String mediaType, byte[] content, Instant made, Instant until, List<NodeRef> sources) {
        return new CachedPage(
                mediaType,
                ResponseBody.Compressed.of(content),
                tag(content),
                made,
                until,
                List.copyOf(sources));
    }

    private static String tag(byte[] content) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** How many bytes it takes. */
    long size() {
        return body.content().length + (long) body.gzipped().length;
    }
}
