package org.libervia.web.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.libervia.config.Option;
import org.libervia.config.Settings;

/** The options of the web frontend, as declared. */
public final class WebOptions {
    /** The section of the configuration. */
    public static final String SECTION = "web";

    /** What the section was called in earlier versions. */
    public static final String FORMER_SECTION = "libervia_web";

    public static final Option<String> CONNECTION_TYPE =
            Option.choice(
                            "connection_type",
                            "https",
                            List.of("http", "https", "both"),
                            "what the server speaks: http, https or both")
                    .in(SECTION);
    public static final Option<String> LISTEN_ADDRESS =
            Option.text("listen_address", "", "the address to listen at; empty for all")
                    .in(SECTION);
    public static final Option<Integer> PORT =
            Option.number("port", 8080, 0, 65535, "the port for HTTP").in(SECTION);
    public static final Option<Integer> PORT_HTTPS =
            Option.number("port_https", 8443, 0, 65535, "the port for HTTPS").in(SECTION);
    public static final Option<Integer> PORT_HTTPS_EXT =
            Option.number(
                            "port_https_ext",
                            0,
                            0,
                            65535,
                            "the port for HTTPS as seen from outside; 0 for the same")
                    .in(SECTION);
    public static final Option<Path> TLS_PRIVATE_KEY =
            Option.path("tls_private_key", null, "the private key, in PEM").in(SECTION);
    public static final Option<Path> TLS_CERTIFICATE =
            Option.path(
                            "tls_certificate",
                            "libervia.pem",
                            "the certificate in PEM; its key may be in the same file")
                    .in(SECTION);
    public static final Option<Path> TLS_CHAIN =
            Option.path("tls_chain", null, "certificates of the authorities between, in PEM")
                    .in(SECTION);
    public static final Option<Boolean> REDIRECT_TO_HTTPS =
            Option.flag("redirect_to_https", true, "with both, lead from HTTP to HTTPS")
                    .in(SECTION);
    public static final Option<Boolean> SECURITY_WARNING =
            Option.flag("security_warning", true, "warn people who come by HTTP").in(SECTION);
    public static final Option<String> PASSPHRASE =
            Option.text("passphrase", "", "the password of the service profile").in(SECTION);
    public static final Option<Boolean> ALLOW_REGISTRATION =
            Option.flag("allow_registration", true, "let people make accounts").in(SECTION);
    public static final Option<String> BASE_URL_EXT =
            Option.text("base_url_ext", "", "the URL under which people see this server")
                    .in(SECTION);
    public static final Option<Integer> BRIDGE_RETRIES =
            Option.number(
                            "bridge-retries",
                            10,
                            -1,
                            Integer.MAX_VALUE,
                            "how often to look for the backend, once a second; -1 for ever")
                    .in(SECTION);
    public static final Option<Boolean> BUILD_ONLY =
            Option.flag("build-only", false, "build the sites, then end").in(SECTION);
    public static final Option<Boolean> DEV_MODE =
            Option.flag("dev-mode", false, "read files again when they change").in(SECTION);
    public static final Option<List<String>> TRUSTED_PROXIES =
            Option.list(
                            "trusted_proxies_list",
                            "",
                            "addresses of reverse proxies that are believed, besides this machine")
                    .in(SECTION);
    public static final Option<List<String>> EMPTY_PASSWORDS =
            Option.list(
                            "empty_password_allowed_warning_dangerous_list",
                            "",
                            "profiles that anybody may use without a password")
                    .in(SECTION);
    public static final Option<Map<String, Object>> VHOSTS =
            Option.dict("vhosts_dict", "hosts and the sites that they show").in(SECTION);
    public static final Option<Map<String, Object>> REDIRECTIONS =
            Option.dict("url_redirections_dict", "paths and what they lead to").in(SECTION);

    private WebOptions() {}

    /** Those that the command line and the environment know too, by their long names. */
    public static List<Option<?>> ofCommandLine() {
        return List.of(
                CONNECTION_TYPE,
                LISTEN_ADDRESS,
                PORT,
                PORT_HTTPS,
                PORT_HTTPS_EXT,
                TLS_PRIVATE_KEY,
                TLS_CERTIFICATE,
                TLS_CHAIN,
                REDIRECT_TO_HTTPS,
                SECURITY_WARNING,
                PASSPHRASE,
                ALLOW_REGISTRATION,
                BASE_URL_EXT,
                BRIDGE_RETRIES,
                BUILD_ONLY,
                DEV_MODE);
    }

    /** All of the server's. */
    public static List<Option<?>> all() {
        List<Option<?>> all = new ArrayList<>(ofCommandLine());
        all.addAll(List.of(TRUSTED_PROXIES, EMPTY_PASSWORDS, VHOSTS, REDIRECTIONS));
        return List.copyOf(all);
    }

    /** What the server speaks. */
    public static ConnectionType connectionType(Settings settings) {
        return ConnectionType.valueOf(settings.get(CONNECTION_TYPE).toUpperCase(Locale.ROOT));
    }
}
