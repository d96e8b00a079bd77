package org.libervia.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.libervia.web.server.WebContext;
import org.libervia.web.site.BuiltInCode;
import org.libervia.web.site.SiteSource;

/** The site that comes with the program: a directory while developing, a place in the jar else. */
final class DefaultSite {
    private static final String PLACE = "/org/libervia/web/main";
    private static final String PAGES = "org.libervia.web.main.pages";
    private static final String MARK = PLACE + "/templates/default/base/base.html";

    private DefaultSite() {}

    static SiteSource source(WebContext context) {
        return new SiteSource(
                root(), new BuiltInCode(DefaultSite.class.getClassLoader(), PAGES, context));
    }

    private static Path root() {
        URL mark = DefaultSite.class.getResource(MARK);
        if (mark == null) {
            throw new IllegalStateException(
                    "the default site is not in the program: build it again");
        }
        try {
            URI uri = mark.toURI();
            return uri.getScheme().equals("jar")
                    ? jar(uri).getPath(PLACE)
                    : Path.of(uri).resolve("../../../..").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The jar's file system, which stays open as long as the program runs. */
    private static FileSystem jar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException open) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
