package org.libervia.testing.kit.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Prosody. Accounts are written straight into its data directory. */
public final class ProsodyServer extends ServerProcess {
    private static final Path PROGRAM = Path.of("/usr/bin/prosody");
    private static final Path SASL2_MODULE =
            Path.of("/usr/lib/prosody/modules/mod_sasl2/mod_sasl2.lua");

    private ProsodyServer(ServerOptions options) {
        super("prosody", options);
        directory().write("modules/mod_sasl2_support.lua", ProsodyConfig.SASL2_SUPPORT);
        directory().write("certs/README", "Certificates are named in the configuration.\n");
        directory().write("prosody.cfg.lua", new ProsodyConfig(this, options).text());
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts one of its own; returns when it takes connections. */
    public static ProsodyServer start(ServerOptions options) {
        ProsodyServer server = new ProsodyServer(options);
        server.start();
        return server;
    }

    @Override
    public String name() {
        return "Prosody";
    }

    @Override
    public boolean serves(VirtualHost host) {
        return switch (host) {
            case SHA512 -> false;
            case SASL2 -> Files.exists(SASL2_MODULE);
            default -> true;
        };
    }

    @Override
    public String createAccount(VirtualHost host, String local, String password) {
        String file = "data/" + encoded(host.domain()) + "/accounts/" + encoded(local) + ".dat";
        directory()
                .write(file, "return {\n\t[\"password\"] = \"" + escaped(password) + "\";\n};\n");
        return local + "@" + host.domain();
    }

    @Override
    List<String> command() {
        return List.of(PROGRAM.toString(), "-F", "--config", path("prosody.cfg.lua").toString());
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    /** As Prosody's util.datamanager names files. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && Character.isLetterOrDigit((char) b)) {
                text.append((char) b);
            } else {
                text.append("%%%02x".formatted(b & 0xff));
            }
        }
        return text.toString();
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            text.append("\\%03d".formatted(b & 0xff));
        }
        return text.toString();
    }
}
