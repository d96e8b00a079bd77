package org.libervia.web.redirection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where pages are. */
public interface Places {

    /** The path (with query) of a page by its name. */
    Optional<String> ofPage(
            String site, String page, List<String> arguments, Map<String, String> query);

    /** The path (with query) of the page for an {@code xmpp:} URI. */
    Optional<String> ofUri(String site, String uri);
}
