package org.libervia.http;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Media types by the end of a file's name, and which of them are worth compressing. */
public final class MediaTypes {
    /** What is not known: never guessed by a browser, offered for download. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_SUFFIX =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("atom", "application/atom+xml"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("otf", "font/otf"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("oga", "audio/ogg"),
                    Map.entry("opus", "audio/ogg"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("wasm", "application/wasm"));

    private MediaTypes() {}

    /** The type that a file's name says. */
    public static String of(Path file) {
        Path name = file.getFileName();
        return name == null ? UNKNOWN : of(name.toString());
    }

    /** The type that a name says. */
    public static String of(String name) {
        int dot = name.lastIndexOf('.');
        return BY_SUFFIX.getOrDefault(name.substring(dot + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Whether content of a type gets smaller by compression. */
    public static boolean isText(String type) {
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/manifest+json")
                || type.startsWith("application/xml")
                || type.startsWith("application/atom+xml")
                || type.startsWith("application/wasm")
                || type.startsWith("image/svg+xml");
    }
}
