package org.libervia.web.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.http.PercentCode;
import org.libervia.web.site.Site;

/**
 * Addresses of files that browsers load. They carry a hash of the content, so that browsers may
 * keep the files for ever.
 */
public final class Assets {
    /** Where the files of themes are. */
    public static final String THEMES = "/_t/";

    /** Where the files of pages are. */
    public static final String BUILD = "/__b/";

    /** The field of the query with the hash. */
    public static final String HASH = "v";

    private static final int MOST_URLS = 5_000;

    private record Wanted(String site, String theme, String path) {}

    private final Map<Wanted, Optional<String>> urls = new ConcurrentHashMap<>();
    private final Map<Path, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, ThemeFiles> themes = new ConcurrentHashMap<>();

    /** The address of a file of a theme, such as {@code static/styles.css}. */
    public Optional<String> ofTheme(Site site, String theme, String path) {
        if (urls.size() > MOST_URLS) {
            urls.clear();
        }
        return urls.computeIfAbsent(
                new Wanted(site.name(), theme, path), wanted -> url(site, theme, path));
    }

    private Optional<String> url(Site site, String theme, String path) {
        return themes.computeIfAbsent(site.name() + "/" + theme, key -> ThemeFiles.of(site, theme))
                .find(path)
                .map(found ->
                        THEMES
                                + found.site()
                                + "/templates/"
                                + found.theme()
                                + "/"
                                + encoded(path)
                                + hashed(found.path()));
    }

    /** The address of a file in the directory {@code browser} of a page. */
    public String ofPage(String site, Path pages, Path file) {
        return BUILD + site + "/" + encoded(pages.relativize(file).toString()) + hashed(file);
    }

    private static String encoded(String path) {
        StringJoiner encoded = new StringJoiner("/");
        for (String segment : path.replace('\\', '/').split("/")) {
            encoded.add(PercentCode.segment(segment));
        }
        return encoded.toString();
    }

    private String hashed(Path file) {
        return "?" + HASH + "=" + hash(file);
    }

    /** The hash of a file, as its address carries it. */
    public String hash(Path file) {
        return hashes.computeIfAbsent(file, Assets::digest);
    }

    private static String digest(Path file) {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Forgets all: files have changed. */
    public void forget() {
        urls.clear();
        hashes.clear();
        themes.clear();
    }
}
