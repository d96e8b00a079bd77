package org.libervia.web.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

class WebSettingsTest {
    @TempDir Path root;

    private Settings settings(String file, Map<String, String> environment, String... arguments) {
        try {
            Path config = root.resolve("libervia.conf");
            Files.writeString(config, file);
            return WebSettings.layered(
                    Settings.load(new Surroundings(environment, root, root), config),
                    environment,
                    WebArguments.parse(List.of(arguments)).values());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void theCommandLineGoesOverTheEnvironmentAndThatOverTheFile() {
        String file = "[web]\nport = 1001\nport_https = 1001\nport_https_ext = 1001\n";
        Map<String, String> environment =
                Map.of("LIBERVIA_PORT", "2002", "LIBERVIA_PORT_HTTPS", "2002");
        Settings settings = settings(file, environment, "-p", "3003");
        assertThat(settings.get(WebOptions.PORT)).isEqualTo(3003);
        assertThat(settings.get(WebOptions.PORT_HTTPS)).isEqualTo(2002);
        assertThat(settings.get(WebOptions.PORT_HTTPS_EXT)).isEqualTo(1001);
        assertThat(settings.get(WebOptions.BRIDGE_RETRIES)).isEqualTo(10);
    }

    @Test
    void formerNamesAreUnderstood() {
        Settings settings =
                settings(
                        "[libervia_web]\nport = 9\nssl_certificate = /old.pem\npassphrase = a%%b\n",
                        Map.of("LIBERVIA_BRIDGE_RETRIES", "-1"));
        assertThat(settings.get(WebOptions.PORT)).isEqualTo(9);
        assertThat(settings.get(WebOptions.TLS_CERTIFICATE)).isEqualTo(Path.of("/old.pem"));
        assertThat(settings.get(WebOptions.PASSPHRASE)).isEqualTo("a%b");
        assertThat(settings.get(WebOptions.BRIDGE_RETRIES)).isEqualTo(-1);
        assertThat(
                        settings("[libervia_web]\nport = 9\n[web]\nport = 10\n", Map.of())
                                .get(WebOptions.PORT))
                .isEqualTo(10);
    }

    @Test
    void theCommandLineIsRead() {
        WebArguments parsed =
                WebArguments.parse(
                        List.of(
                                "fg",
                                "-t",
                                "both",
                                "--port-https=9",
                                "--ssl_certificate",
                                "x.pem",
                                "-B",
                                "-D",
                                "--config",
                                "/c",
                                "-k",
                                "100%"));
        assertThat(parsed.command()).isEqualTo("fg");
        assertThat(parsed.config()).isEqualTo(Path.of("/c"));
        assertThat(parsed.values())
                .containsOnly(
                        Map.entry("connection_type", "both"),
                        Map.entry("port_https", "9"),
                        Map.entry("tls_certificate", "x.pem"),
                        Map.entry("build-only", "true"),
                        Map.entry("dev-mode", "true"),
                        Map.entry("passphrase", "100%"));
        assertThat(parsed.toString()).doesNotContain("100%");
        assertThat(WebOptions.connectionType(settings("", Map.of(), "-t", "BOTH")))
                .isEqualTo(ConnectionType.BOTH);
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> WebArguments.parse(List.of("--prot", "1")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> WebArguments.parse(List.of("-p")))
                .isInstanceOf(LiberviaException.class);
        assertThatThrownBy(() -> settings("", Map.of(), "-p", "many").get(WebOptions.PORT))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("the command line");
    }
}
