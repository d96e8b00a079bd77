package org.libervia.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that tell where a server is. */
public final class Reachability {
    @Option(
            names = {"-H", "--host"},
            paramLabel = "HOST",
            description = "The host to connect to; found by the address if left out.")
    private @Nullable String host;

    @Option(
            names = {"-P", "--port"},
            paramLabel = "PORT",
            description = "The port to connect to.")
    private @Nullable Integer port;

    /** Null to find it by the address. */
    public @Nullable String host() {
        return host;
    }

    /** Null for the usual one. */
    public @Nullable Integer port() {
        return port;
    }
}
