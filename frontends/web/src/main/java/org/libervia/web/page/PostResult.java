package org.libervia.web.page;

/**
 * Where the visitor goes after a form was sent: always by a redirect (303), so that a reload never
 * sends the form twice.
 */
public sealed interface PostResult {

    /** Done: the same page again, or another one. */
    record Done(String url, boolean confirm) implements PostResult {
        /** Without the confirmation that the next page shows; for what is plain to see. */
        public Done quietly() {
            return new Done(url, false);
        }
    }

    /** Not done, for something that the visitor can correct. */
    record Retry(String message) implements PostResult {}

    /** Done: the same page is shown again, and confirms. */
    static Done done() {
        return new Done("", true);
    }

    /** Done: this page of the site is shown, and confirms. */
    static Done goTo(String url) {
        return new Done(Local.checked(url), true);
    }

    /** As {@link #goTo(String)}. */
    static Done goTo(PageUrl url) {
        return goTo(url.toString());
    }

    /**
     * Not done: the same page is shown again with this warning, and with what was filled in (but
     * passwords) in the variable {@code kept}.
     */
    static Retry retry(String message) {
        return new Retry(message);
    }
}
