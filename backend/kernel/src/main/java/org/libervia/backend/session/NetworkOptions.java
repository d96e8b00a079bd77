package org.libervia.backend.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;

/**
 * What the configuration says of connections.
 *
 * @param hosts where servers are, by domain ({@code hosts_dict})
 * @param authorities a PEM file of authorities trusted besides the system's ({@code tls_ca_path}),
 *     or null
 * @param acknowledgementTimeout how long a server may leave an acknowledgement or a ping unanswered
 *     before its connection counts as dead ({@code ack_timeout})
 */
public record NetworkOptions(
        Map<String, Place> hosts, @Nullable Path authorities, Duration acknowledgementTimeout) {

    /** A host, and a port when it is not the usual one. */
    public record Place(String host, @Nullable Integer port) {}

    private static final Option<Map<String, Object>> HOSTS =
            Option.dict(
                    "hosts_dict",
                    "where servers are: domain to host, or to {\"host\": HOST, \"port\": PORT}");
    private static final Option<Path> AUTHORITIES =
            Option.path(
                    "tls_ca_path", null, "a PEM file of authorities to trust besides the system's");

    private static final int USUAL_TIMEOUT = 35;
    private static final Option<Integer> TIMEOUT =
            Option.number(
                    "ack_timeout",
                    USUAL_TIMEOUT,
                    5,
                    3600,
                    "seconds after which a server that does not answer counts as gone");

    /** With the usual patience. */
    public NetworkOptions(Map<String, Place> hosts, @Nullable Path authorities) {
        this(hosts, authorities, Duration.ofSeconds(USUAL_TIMEOUT));
    }

    public NetworkOptions {
        hosts = Map.copyOf(hosts);
    }

    /** The options that are read here. */
    public static List<Option<?>> options() {
        return List.of(HOSTS, AUTHORITIES, TIMEOUT);
    }

    /**
     * Reads the options.
     *
     * @throws LiberviaException {@code CONFIGURATION} when one can't be used
     */
    public static NetworkOptions read(Settings settings) {
        Map<String, Place> hosts = new HashMap<>();
        settings.get(HOSTS).forEach((domain, place) -> hosts.put(domain, place(domain, place)));
        return new NetworkOptions(
                hosts,
                settings.find(AUTHORITIES).orElse(null),
                Duration.ofSeconds(settings.get(TIMEOUT)));
    }

    private static Place place(String domain, Object value) {
        if (value instanceof String host) {
            return new Place(host, null);
        }
        if (value instanceof Map<?, ?> map && map.get("host") instanceof String host) {
            return new Place(host, map.get("port") instanceof Number port ? port.intValue() : null);
        }
        throw new LiberviaException(
                Problem.CONFIGURATION,
                "The option hosts_dict can't be used: “"
                        + domain
                        + "” must stand for a host, or for {\"host\": HOST, \"port\": PORT}.");
    }
}
