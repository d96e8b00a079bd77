package org.libervia.xmpp.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLServerSocket;
import org.libervia.testing.kit.tls.TestCertificate;

/** A TLS server that shows a certificate of the test's choice and then waits. */
final class TlsPeer implements AutoCloseable {
    private final SSLServerSocket listener;

    TlsPeer(TestCertificate certificate) throws IOException {
        listener =
                (SSLServerSocket)
                        certificate
                                .context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> drain(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void drain(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
