package org.libervia.app.doctor;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Do the embedded server's ports answer, and is it that server which does? */
final class PortsCheck implements Check {
    private final Path home;
    private final Path settings;

    PortsCheck(Path localDir) {
        this.home = localDir.resolve("xmpp-server");
        this.settings = home.resolve("server.properties");
    }

    @Override
    public List<Finding> look() {
        if (!Files.exists(settings)) {
            return List.of();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException broken) {
            return List.of(
                    Finding.bad(
                            "Ports",
                            settings + " can't be read: " + broken.getMessage(),
                            "Remove it to draw new ports."));
        }
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("client", "direct-tls", "component", "http", "https")) {
            String text = values.getProperty("port." + name, "");
            findings.add(examine(name, text));
        }
        return findings;
    }

    private Finding examine(String name, String text) {
        String subject = "Port for " + name;
        int port;
        try {
            port = Integer.parseInt(text);
        } catch (NumberFormatException notAPort) {
            return Finding.bad(
                    subject, "“" + text + "” is no port.", "Mend or remove " + settings + ".");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return serverRuns()
                    ? Finding.good(subject, port + " answers")
                    : Finding.bad(
                            subject,
                            port
                                    + " is taken by another program: the embedded server does not run.",
                            "End that program, or put another port into " + settings + ".");
        } catch (IOException closed) {
            return Finding.note(
                    subject,
                    port + " is closed: the embedded server does not run (./libervia up).");
        }
    }

    /** Whether the process that the server wrote down is there, and is this server. */
    private boolean serverRuns() {
        try {
            long pid = Long.parseLong(Files.readString(home.resolve("prosody.pid")).strip());
            String configuration = home.resolve("prosody.cfg.lua").toString();
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().commandLine())
                    .map(line -> line.contains(configuration))
                    .orElse(false);
        } catch (IOException | NumberFormatException untold) {
            return false;
        }
    }
}
