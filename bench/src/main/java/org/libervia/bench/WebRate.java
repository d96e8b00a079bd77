package org.libervia.bench;

import org.libervia.bench.web.WebLoad;

/**
 * The web frontend under load: memory at rest, what a first view weighs, cached blog pages a
 * second, and the memory of many open chat pages. Arguments: seconds of load (20), open chat pages
 * (1,000).
 */
public final class WebRate {
    private WebRate() {}

    public static void main(String[] arguments) throws Exception {
        WebLoad.run(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000);
    }
}
