package org.libervia.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.http.HttpResponse;

class MediaFilesTest {
    @TempDir Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "page.html, application/octet-stream",
        "script.js, application/octet-stream",
        "style.css, application/octet-stream",
        "feed.xml, application/octet-stream",
        "drawing.SVG, application/octet-stream",
        "without-suffix, application/octet-stream",
        "photo.jpg, image/jpeg",
        "song.opus, audio/ogg"
    })
    void whatWasUploadedIsNoPageAndNoScript(String name, String type) throws IOException {
        Files.writeString(directory.resolve(name), "<script src='/media/script.js'></script>");
        HttpResponse response = new MediaFiles(directory).find(List.of(name)).orElseThrow();
        assertThat(response.headers().all("Content-Type")).containsExactly(type);
        assertThat(response.headers().first("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("sandbox"));
    }
}
