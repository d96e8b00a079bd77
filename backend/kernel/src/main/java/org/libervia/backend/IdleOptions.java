package org.libervia.backend;

import java.util.List;
import java.util.stream.Stream;
import org.libervia.config.Option;

/** Options of earlier versions that mean nothing here, so that nobody wonders why. */
final class IdleOptions {
    private IdleOptions() {}

    static List<Option<?>> all() {
        return Stream.of(
                        none(
                                "frontends reach the backend by the socket in local_dir, always",
                                "bridge",
                                "bridge_dbus_int_prefix",
                                "bridge_pb_connection_type",
                                "bridge_pb_host",
                                "bridge_pb_port"),
                        none(
                                "the backend opens no port to look into it; its log tells more with"
                                        + " log_level = debug",
                                "manhole_debug_dangerous_port_int"),
                        none(
                                "nothing sends mail yet",
                                "email_from",
                                "email_server",
                                "email_port",
                                "email_username",
                                "email_password",
                                "email_starttls",
                                "email_auth",
                                "email_sender_domain",
                                "email_admins_list",
                                "admin_email"),
                        none("pictures are not scaled yet", "image_max"),
                        none(
                                "nothing is published or read there yet",
                                "pubsub_service",
                                "pubsub_cache_strategy"))
                .<Option<?>>flatMap(options -> options)
                .toList();
    }

    private static Stream<Option<String>> none(String why, String... names) {
        return Stream.of(names).map(name -> Option.withoutEffect(name, why));
    }
}
