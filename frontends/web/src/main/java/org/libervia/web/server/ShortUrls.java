package org.libervia.web.server;

/** The reverse of redirections: links show the short form. */
@FunctionalInterface
public interface ShortUrls {
    /** No redirections. */
    ShortUrls NONE = (site, path) -> path;

    /** The form of a path (with query) that people should see. */
    String shorten(String site, String path);
}
