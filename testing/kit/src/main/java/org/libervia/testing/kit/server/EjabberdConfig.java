package org.libervia.testing.kit.server;

import java.util.stream.Collectors;

/** Writes ejabberd.yml for tests. */
record EjabberdConfig(EjabberdServer server, ServerOptions options) {
    private static final String GLOBAL =
            """
            loglevel: info
            log_rotate_count: 0
            hosts: [xmpp.test, plain.xmpp.test, sha1.xmpp.test, sha256.xmpp.test, sha512.xmpp.test, anonymous.xmpp.test, external.xmpp.test]
            certfiles: ["@DIR@/good.pem"]
            ca_file: "@DIR@/ca.pem"
            c2s_cafile: "@DIR@/ca.pem"
            c2s_protocol_options: [no_sslv3, no_tlsv1, no_tlsv1_1]
            acme: {auto: false}
            auth_password_format: plain
            disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2]
            host_config:
              plain.xmpp.test:
                disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2, SCRAM-SHA-1, SCRAM-SHA-1-PLUS, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, SCRAM-SHA-512, SCRAM-SHA-512-PLUS]
              sha1.xmpp.test:
                disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2, PLAIN, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, SCRAM-SHA-512, SCRAM-SHA-512-PLUS]
              sha256.xmpp.test:
                disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2, PLAIN, SCRAM-SHA-1, SCRAM-SHA-1-PLUS, SCRAM-SHA-512, SCRAM-SHA-512-PLUS]
              sha512.xmpp.test:
                disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2, PLAIN, SCRAM-SHA-1, SCRAM-SHA-1-PLUS, SCRAM-SHA-256, SCRAM-SHA-256-PLUS]
              anonymous.xmpp.test:
                auth_method: anonymous
                anonymous_protocol: sasl_anon
                disable_sasl_mechanisms: [DIGEST-MD5, EXTERNAL, X-OAUTH2, PLAIN]
              external.xmpp.test:
                disable_sasl_mechanisms: [DIGEST-MD5, X-OAUTH2]
            acl:
              admin: {user: admin@xmpp.test}
            access_rules:
              c2s: {allow: all}
              local: {allow: all}
            api_permissions:
              tests: {who: {ip: 127.0.0.1/8}, what: "*"}
            shaper_rules:
              max_user_sessions: 10000
              max_user_offline_messages: 100000
            registration_timeout: infinity
            listen:
              - {port: @STARTTLS@, ip: 127.0.0.1, module: ejabberd_c2s, starttls: true, starttls_required: @TLS_REQUIRED@, tls_verify: true, max_stanza_size: @MAX_STANZA@, max_fsm_queue: 100000, shaper: none, access: c2s}
              - {port: @DIRECT_TLS@, ip: 127.0.0.1, module: ejabberd_c2s, tls: true, tls_verify: true, max_stanza_size: @MAX_STANZA@, max_fsm_queue: 100000, shaper: none, access: c2s}
              - {port: @HTTPS@, ip: 127.0.0.1, module: ejabberd_http, tls: true, request_handlers: {/xmpp-websocket: ejabberd_http_ws, /upload: mod_http_upload, /.well-known/host-meta: mod_host_meta, /.well-known/host-meta.json: mod_host_meta}}
              - {port: @HTTP@, ip: 127.0.0.1, module: ejabberd_http, request_handlers: {/xmpp-websocket: ejabberd_http_ws, /upload: mod_http_upload, /api: mod_http_api}}
              - port: @COMPONENT@
                ip: 127.0.0.1
                module: ejabberd_service
                max_stanza_size: @MAX_STANZA@
                shaper: none
                hosts: {@COMPONENTS@}
            modules:
              mod_adhoc: {}
              mod_admin_extra: {}
              mod_blocking: {}
              mod_caps: {}
              mod_carboncopy: {}
              mod_client_state: {}
              mod_configure: {}
              mod_disco: {}
              mod_host_meta: {websocket_url: "wss://localhost:@HTTPS@/xmpp-websocket"}
              mod_http_api: {}
              mod_http_upload: {put_url: "http://localhost:@HTTP@/upload/@HOST@", docroot: "@DIR@/upload", host: "upload.@HOST@"}
              mod_last: {}
              mod_mam: {default: always, assume_mam_usage: true}
              mod_muc: {host: "rooms.@HOST@", default_room_options: {mam: true}}
              mod_offline: {access_max_user_messages: max_user_offline_messages}
              mod_ping: {}
              mod_privacy: {}
              mod_private: {}
              mod_pubsub: {host: "pubsub.@HOST@", plugins: [flat, pep], max_items_node: 1000000}
              mod_register: {ip_access: all, access: all, welcome_message: {}}
              mod_roster: {versioning: true}
              mod_stream_mgmt: {max_ack_queue: infinity, resend_on_timeout: if_offline}
              mod_time: {}
              mod_vcard: {search: false}
              mod_version: {}
            """;

    String text() {
        String components =
                server.components().stream()
                        .map(name ->
                                "%s: {password: \"%s\"}".formatted(name, server.componentSecret()))
                        .collect(Collectors.joining(", "));
        String text =
                GLOBAL.lines()
                        .filter(line -> options.directTls() || !line.contains("@DIRECT_TLS@"))
                        .filter(line -> options.archive() || !line.contains("mod_mam:"))
                        .collect(Collectors.joining("\n", "", "\n"));
        if (options.personalNodes() != null) {
            text = new PersonalNodes(options.personalNodes()).ofEjabberd(text);
        }
        for (var port : server.ports().ports().entrySet()) {
            text = text.replace("@" + port.getKey() + "@", port.getValue().toString());
        }
        return text.replace("@DIR@", server.path("").toString())
                .replace("@COMPONENTS@", components)
                .replace("@TLS_REQUIRED@", Boolean.toString(options.tlsRequired()))
                .replace("@MAX_STANZA@", Integer.toString(options.maxStanzaBytes()));
    }
}
