package org.libervia.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One client and the server, and what goes between them. */
final class ProxiedConnection {
    private final Socket client;
    private final Socket server;
    private final CuttingProxy proxy;
    private final AtomicInteger open = new AtomicInteger(2);

    ProxiedConnection(Socket client, Socket server, CuttingProxy proxy) {
        this.client = client;
        this.server = server;
        this.proxy = proxy;
    }

    void start(AtomicLong toServer, AtomicLong toClient) {
        Thread.ofVirtual().start(() -> copy(client, server, toServer));
        Thread.ofVirtual().start(() -> copy(server, client, toClient));
    }

    void cut(CuttingProxy.Cut how) {
        proxy.ended(this);
        if (how == CuttingProxy.Cut.RESET) {
            reset(client);
            reset(server);
        } else {
            close(client);
            close(server);
        }
    }

    private void copy(Socket from, Socket to, AtomicLong counter) {
        byte[] buffer = new byte[16 * 1024];
        try {
            int read;
            while ((read = from.getInputStream().read(buffer)) >= 0) {
                if (proxy.passes(counter, read)) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            cut(CuttingProxy.Cut.RESET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (open.decrementAndGet() == 0) {
            cut(CuttingProxy.Cut.FIN);
        }
    }

    /** Closes so that the other side gets a reset. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            close(socket);
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
