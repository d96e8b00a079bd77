package org.libervia.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes Prosody's configuration: listens on the loopback address only, and has what a modern
 * client wants (XEP-0479).
 */
final class ServerConfiguration {
    /**
     * Tells who published an item in somebody's personal node, as Prosody does elsewhere: else
     * nobody could see that a comment is by whom it says (XEP-0277 §10.1).
     */
    private static final String PEP_PUBLISHERS =
            """
            module:depends("pep");
            local function tell(event)
                event.item.service.config.expose_publisher = true;
            end
            module:handle_items("pep-service", tell, function () end, true);
            """;

    private final ServerHome home;
    private final ServerSettings settings;
    private final ServerCertificate certificate;
    private final String admin;

    ServerConfiguration(
            ServerHome home, ServerSettings settings, ServerCertificate certificate, String admin) {
        this.home = home;
        this.settings = settings;
        this.certificate = certificate;
        this.admin = admin;
    }

    void write(Software software, boolean asRoot) {
        try {
            Files.writeString(home.modules().resolve("mod_pep_publishers.lua"), PEP_PUBLISHERS);
            Files.writeString(home.configuration(), text(software, asRoot));
            Files.setPosixFilePermissions(
                    home.configuration(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + home.configuration(), failed);
        }
    }

    private String text(Software software, boolean asRoot) {
        String domain = settings.domain();
        PersonalConfiguration nodes =
                new PersonalConfiguration("pubsub." + domain, settings.personal());
        return """
        -- Written by "libervia up" at each start: changes are lost. Everything here listens on the loopback address only.
        run_as_root = %s
        pidfile = "%s"
        data_path = "%s"
        plugin_paths = { "%s", "%s" }
        log = { info = "%s/prosody.log", error = "%s/prosody.err" }
        interfaces = { "127.0.0.1" }
        network_settings = { nagle = false }
        gc = { mode = "incremental", threshold = 200, speed = 500 }
        c2s_ports = { %d }
        c2s_direct_tls_ports = { %d }
        component_ports = { %d }
        component_interfaces = { "127.0.0.1" }
        http_ports = { %d }
        http_interfaces = { "127.0.0.1" }
        https_ports = { %d }
        https_interfaces = { "127.0.0.1" }
        modules_disabled = { "s2s" }
        modules_enabled = {
            "roster", "saslauth", "tls", "disco", "private", "version", "uptime", "time", "ping",
            "register", "blocklist", "carbons", "mam", "smacks", "csi_simple", "websocket", "lastactivity",
            "server_contact_info", "announce", "offline", %s,
        }
        authentication = "internal_hashed"
        allow_registration = true
        registration_watchers = {}
        admins = { "%s@%s" }
        c2s_require_encryption = true
        archive_expires_after = "never"
        default_archive_policy = true
        max_archive_query_results = 250
        pep_max_items = 10000
        smacks_hibernation_time = 3600
        smacks_max_queue_size = 10000
        storage_archive_item_limit = 1000000
        %s
        ssl = { key = "%s", certificate = "%s" }
        https_ssl = { key = "%s", certificate = "%s" }
        contact_info = { admin = { "xmpp:%s@%s" } }

        VirtualHost "%s"
            http_host = "localhost"
        %s

        Component "rooms.%s" "muc"
            name = "Rooms"
            modules_enabled = { "muc_mam", "vcard_muc" }
            muc_log_by_default = true
            muc_room_default_persistent = true

        Component "upload.%s" "http_file_share"
            http_host = "localhost"
            http_external_url = "https://localhost:%d/"
            http_file_share_size_limit = 100 * 1024 * 1024
            http_file_share_daily_quota = 1024 * 1024 * 1024

        Component "pubsub.%s"
            component_secret = "%s"
            modules_enabled = { %s }

        Component "files.%s"
            component_secret = "%s"
        """
                .formatted(
                        asRoot,
                        home.pidFile(),
                        home.data(),
                        software.modules(),
                        home.modules(),
                        home.logs(),
                        home.logs(),
                        settings.client(),
                        settings.directTls(),
                        settings.component(),
                        settings.http(),
                        settings.https(),
                        nodes.modules(),
                        admin,
                        domain,
                        storage(software),
                        certificate.key(),
                        certificate.certificate(),
                        certificate.key(),
                        certificate.certificate(),
                        admin,
                        domain,
                        domain,
                        nodes.ofHost(),
                        domain,
                        domain,
                        settings.https(),
                        domain,
                        settings.componentSecret(),
                        nodes.modulesOfComponent(),
                        domain,
                        settings.componentSecret());
    }

    private String storage(Software software) {
        return software.hasSqlite()
                ? "storage = { archive = \"sql\", muc_log = \"sql\" }\nsql = { driver = \"SQLite3\", database = \"archive.sqlite\" }"
                : "storage = \"internal\"";
    }
}
