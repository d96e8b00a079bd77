package org.libervia.web.redirection;

import java.nio.file.Path;
import java.util.List;
import org.libervia.http.Parameters;

/** Where a redirected path ends. */
public sealed interface Arrival {

    /** At another path of the site. */
    record AtPath(List<String> segments, Parameters query) implements Arrival {}

    /** At a file. */
    record AtFile(Path file) implements Arrival {}

    /** At an application, which are not started yet. */
    record AtApplication(String name) implements Arrival {}
}
