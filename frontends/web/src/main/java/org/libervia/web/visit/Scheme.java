package org.libervia.web.visit;

import java.util.Optional;
import java.util.Set;
import org.libervia.web.server.WebRequest;

/**
 * The colours that a visitor chose with the query's {@code scheme}.
 *
 * @param name {@code auto}, {@code light} or {@code dark}
 */
record Scheme(String name) {
    private static final Set<String> NAMES = Set.of("auto", "light", "dark");

    /** What was chosen now or before; {@code auto} when nothing was. */
    static String of(WebRequest request) {
        Optional<String> chosen = request.query().first("scheme").filter(NAMES::contains);
        if (chosen.isPresent()) {
            request.session().forgetData("", Scheme.class);
            request.session().data("", Scheme.class, () -> new Scheme(chosen.get()));
        }
        return request.session().findData("", Scheme.class).map(Scheme::name).orElse("auto");
    }
}
