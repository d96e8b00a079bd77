package org.libervia.web.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.libervia.http.HttpResponse;
import org.libervia.http.MediaTypes;
import org.libervia.http.StaticFiles;

/**
 * Published media, which people have uploaded: whatever a file is called, it is never a page, a
 * script or a style of ours. What browsers don't show harmlessly is offered for download.
 */
final class MediaFiles {
    private final StaticFiles files;

    MediaFiles(Path directory) {
        this.files = new StaticFiles(directory);
    }

    Optional<HttpResponse> find(List<String> segments) {
        return files.find(segments)
                .map(file ->
                        HttpResponse.file(file)
                                .with("Content-Type", harmless(MediaTypes.of(file)))
                                .with(
                                        "Content-Security-Policy",
                                        "default-src 'none'; frame-ancestors 'none'; sandbox")
                                .with("Cache-Control", "public, max-age=86400"));
    }

    private static String harmless(String type) {
        boolean shown =
                type.startsWith("audio/")
                        || type.startsWith("video/")
                        || type.startsWith("text/plain")
                        || type.equals("application/pdf")
                        || (type.startsWith("image/") && !type.startsWith("image/svg"));
        return shown ? type : MediaTypes.UNKNOWN;
    }
}
