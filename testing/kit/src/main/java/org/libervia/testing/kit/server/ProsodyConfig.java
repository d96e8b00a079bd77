package org.libervia.testing.kit.server;

import java.util.Optional;
import java.util.stream.Collectors;

/** Writes prosody.cfg.lua for tests. */
record ProsodyConfig(ProsodyServer server, ServerOptions options) {
    private static final String GLOBAL =
            """
            run_as_root = true
            daemonize = false
            pidfile = "@DIR@/prosody.pid"
            data_path = "@DIR@/data"
            log = { info = "@DIR@/server.log" }
            interfaces = { "127.0.0.1" }
            local_interfaces = { "127.0.0.1" }
            network_settings = { nagle = false }
            gc = { mode = "incremental", threshold = 200, speed = 500 }
            c2s_ports = { @STARTTLS@ }
            c2s_direct_tls_ports = { @DIRECT_TLS@ }
            component_ports = { @COMPONENT@ }
            http_ports = { @HTTP@ }
            https_ports = { @HTTPS@ }
            http_default_host = "xmpp.test"
            certificates = "@DIR@/certs"
            plugin_paths = { "@DIR@/modules" }
            ssl = { certificate = "@DIR@/good.pem"; key = "@DIR@/good.pem" }
            c2s_direct_tls_ssl = { certificate = "@DIR@/good.pem"; key = "@DIR@/good.pem" }
            https_ssl = { certificate = "@DIR@/good.pem"; key = "@DIR@/good.pem" }
            c2s_require_encryption = @TLS_REQUIRED@
            allow_unencrypted_plain_auth = @PLAIN_ALLOWED@
            c2s_stanza_size_limit = @MAX_STANZA@
            component_stanza_size_limit = @MAX_STANZA@
            authentication = "internal_plain"
            storage = "internal"
            archive_expires_after = "never"
            default_archive_policy = true
            max_archive_query_results = 250
            storage_archive_item_limit = 1000000
            allow_registration = true
            min_seconds_between_registrations = 0
            smacks_hibernation_time = 300
            smacks_max_queue_size = 50000
            smacks_max_unacked_stanzas = 5
            consider_websocket_secure = true
            cross_domain_websocket = true
            modules_disabled = { "s2s" }
            modules_enabled = {
              "admin_adhoc", "blocklist", "bookmarks", "carbons", "csi_simple", "disco",
              "http_file_share", "lastactivity", @ARCHIVE@"pep", "ping", "private", "register",
              "roster", "saslauth", "smacks", "time", "tls", "uptime", "user_account_management",
              "vcard4", "vcard_legacy", "version", "websocket"
            }
            http_paths = { websocket = "/xmpp-websocket" }
            http_file_share_size_limit = 100 * 1024 * 1024
            http_file_share_access = { "xmpp.test" }
            admins = { "admin@xmpp.test" }
            """;

    private static final String HOSTS =
            """
            VirtualHost "xmpp.test"
            @PERSONAL_NODES@VirtualHost "plain.xmpp.test"
              disable_sasl_mechanisms = { "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" }
            VirtualHost "sha1.xmpp.test"
              disable_sasl_mechanisms = { "DIGEST-MD5", "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" }
            VirtualHost "sha256.xmpp.test"
              disable_sasl_mechanisms = { "DIGEST-MD5", "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS" }
            VirtualHost "anonymous.xmpp.test"
              authentication = "anonymous"
            VirtualHost "external.xmpp.test"
              authentication = "ccert"
              certificate_match = "xmppaddr"
              ssl = {
                certificate = "@DIR@/good.pem"; key = "@DIR@/good.pem"; cafile = "@DIR@/ca.pem";
                verify = { "peer" }; verifyext = { "lsec_continue", "lsec_ignore_purpose" }
              }
            VirtualHost "expired.xmpp.test"
              ssl = { certificate = "@DIR@/expired.pem"; key = "@DIR@/expired.pem" }
            VirtualHost "othername.xmpp.test"
              ssl = { certificate = "@DIR@/othername.pem"; key = "@DIR@/othername.pem" }
            """;

    private static final String SASL2 =
            """
            VirtualHost "sasl2.xmpp.test"
              modules_enabled = { "sasl2_support", "sasl2", "sasl2_bind2", "sasl2_fast" }
            """;

    private static final String SERVICES =
            """
            Component "rooms.xmpp.test" "muc"
              modules_enabled = { "muc_mam" }
              muc_log_by_default = true
            """;

    private static final String PUBSUB =
            """
            Component "pubsub.xmpp.test" "pubsub"
              autocreate_on_publish = true
            @LARGE_NODES@\
            """;

    /** Nodes of many items; in files each new one would cost the writing of all. */
    private static final String LARGE_NODES =
            """
              pubsub_max_items = 1000000
              storage = "sql"
              sql = { driver = "SQLite3", database = "pubsub.sqlite" }
            """;

    /**
     * What the community's SASL2 modules expect, and Prosody has from its next version on: the TLS
     * version of a connection, the header of a stream (of which only a name is looked for), a
     * shortcut to the attributes of a child, and dates of fractions of seconds.
     */
    static final String SASL2_SUPPORT =
            """
            local stanza = require "util.stanza".stanza_mt;
            function stanza:get_child_attr(name, xmlns, attr)
              local child = self:get_child(name, xmlns);
              return child and child.attr[attr];
            end
            local dates = require "util.datetime";
            local whole = dates.datetime;
            function dates.datetime(time)
              return whole(time and math.floor(time));
            end
            module:hook("stream-features", function(event)
              event.origin.conn.ssl_info = function(self)
                local socket = self:socket();
                return socket.info and socket:info();
              end;
              event.stream = event.stream or { from = "anybody@" .. module.host };
            end, 1000);
            """;

    String text() {
        Optional<PersonalNodes> nodes =
                Optional.ofNullable(options.personalNodes()).map(PersonalNodes::new);
        String components =
                server.components().stream()
                        .map(name ->
                                "Component \"%s\"\n  component_secret = \"%s\"\n%s"
                                        .formatted(
                                                name,
                                                server.componentSecret(),
                                                nodes.map(each -> each.ofProsodyComponent(name))
                                                        .orElse("")))
                        .collect(Collectors.joining());
        String text =
                GLOBAL
                        + HOSTS
                        + (server.serves(VirtualHost.SASL2) ? SASL2 : "")
                        + SERVICES
                        + (nodes.isEmpty() ? PUBSUB : "")
                        + components;
        for (Port port : Port.values()) {
            Integer number = server.ports().ports().get(port);
            text = text.replace("@" + port + "@", number == null ? "" : number.toString());
        }
        return text.replace("@PERSONAL_NODES@", nodes.map(PersonalNodes::ofProsodyHost).orElse(""))
                .replace("@LARGE_NODES@", options.largeNodes() ? LARGE_NODES : "")
                .replace("@DIR@", server.path("").toString())
                .replace("@TLS_REQUIRED@", Boolean.toString(options.tlsRequired()))
                .replace("@PLAIN_ALLOWED@", Boolean.toString(!options.tlsRequired()))
                .replace("@ARCHIVE@", options.archive() ? "\"mam\", " : "")
                .replace("@MAX_STANZA@", Integer.toString(options.maxStanzaBytes()));
    }
}
