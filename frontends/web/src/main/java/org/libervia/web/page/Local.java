package org.libervia.web.page;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Addresses that stay on this site: what a form or a query names must never lead elsewhere. */
public final class Local {
    private Local() {}

    /** Whether this is an absolute path of this site, as every browser understands it. */
    public static boolean is(String url) {
        return url.startsWith("/")
                && !url.startsWith("//")
                && url.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f);
    }

    /**
     * The address itself.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it leads elsewhere
     */
    public static String checked(String url) {
        if (!is(url)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "The address “" + url + "” is not on this site.");
        }
        return url;
    }
}
