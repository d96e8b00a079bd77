package org.libervia.web.redirection;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a redirection leads to. */
public sealed interface Target {

    /** Another path of the site, with a query. */
    record Local(String pathAndQuery) implements Target {}

    /** The page for an {@code xmpp:} URI. */
    record Uri(String uri) implements Target {}

    /** A page by its name. */
    record Page(String name, List<String> arguments, Map<String, String> query) implements Target {}

    /** A file, or the files below a directory. */
    record Files(Path path) implements Target {}

    /** An application, which are not started yet. */
    record Application(String name) implements Target {}
}
