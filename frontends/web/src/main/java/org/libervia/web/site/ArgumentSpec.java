package org.libervia.web.site;

/**
 * An argument of a page's path.
 *
 * @param optional whether the path may end before it
 * @param rest whether it takes all that is left
 */
public record ArgumentSpec(String name, Converter converter, boolean optional, boolean rest) {

    /** Whether the page can't be shown without it. */
    public boolean required() {
        return !optional && !rest;
    }
}
