package org.libervia.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.libervia.app.web.UrlFile;

/** Are pages served where the web server said? */
final class WebCheck implements Check {
    private final UrlFile file;

    WebCheck(Path localDir) {
        this.file = UrlFile.in(localDir);
    }

    @Override
    public List<Finding> look() {
        List<URI> urls = file.read();
        return urls.isEmpty()
                ? List.of(
                        Finding.note(
                                "Web", "no pages are served (./libervia up, or ./libervia web)"))
                : urls.stream().map(WebCheck::examine).toList();
    }

    private static Finding examine(URI url) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 1000);
            return Finding.good("Web", "pages are served at " + url);
        } catch (IOException closed) {
            return Finding.bad(
                    "Web",
                    "pages should be served at " + url + ", but nobody answers there",
                    "The web server died: start it again, and look at its log.");
        }
    }
}
