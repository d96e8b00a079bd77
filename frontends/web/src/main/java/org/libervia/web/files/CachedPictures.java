package org.libervia.web.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.libervia.http.HttpResponse;
import org.libervia.http.ResponseBody;

/**
 * Pictures that pages have shown, under names that tell nothing of their files: {@code
 * /cache/common/<hash>}. Only what a page has shown can be loaded, and only as a picture.
 */
public final class CachedPictures {
    /** Where they are. */
    public static final String PREFIX = "cache";

    private static final String COMMON = "common";
    private static final int MOST = 10_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{16,128}");
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private record Picture(Path file, String mediaType) {}

    private final Map<String, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock();

    /** The address of a picture; none when it is of no type that browsers show safely. */
    public Optional<String> url(Path file, String mediaType, String hash) {
        if (!TYPES.contains(mediaType) || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        lock.lock();
        try {
            pictures.put(hash, new Picture(file, mediaType));
            if (pictures.size() > MOST) {
                pictures.remove(pictures.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return Optional.of("/" + PREFIX + "/" + COMMON + "/" + hash);
    }

    /** The picture at this path below {@code /cache/}. */
    Optional<HttpResponse> find(List<String> segments) {
        if (segments.size() != 2 || !segments.getFirst().equals(COMMON)) {
            return Optional.empty();
        }
        lock.lock();
        try {
            return Optional.ofNullable(pictures.get(segments.getLast()))
                    .filter(picture -> Files.isRegularFile(picture.file()))
                    .map(picture ->
                            HttpResponse.status(200)
                                    .with("Content-Type", picture.mediaType())
                                    .with("Cache-Control", "private, max-age=31536000, immutable")
                                    .with("Content-Security-Policy", "default-src 'none'; sandbox")
                                    .withBody(new ResponseBody.File(picture.file())));
        } finally {
            lock.unlock();
        }
    }
}
