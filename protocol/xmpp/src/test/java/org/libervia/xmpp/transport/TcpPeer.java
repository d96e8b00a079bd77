package org.libervia.xmpp.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A server that does what a test says with the one connection it takes. */
final class TcpPeer implements AutoCloseable {
    static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                    + " id='1' from='example.test' version='1.0'>";

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Socket> accepted = new CompletableFuture<>();

    TcpPeer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            accepted.complete(listener.accept());
        } catch (IOException e) {
            accepted.completeExceptionally(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    Socket socket() {
        return accepted.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    void send(String text) throws IOException {
        socket().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads until this came; returns all that was read. */
    String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int b = socket().getInputStream().read();
            if (b < 0) {
                throw new IOException("ended after " + text);
            }
            text.append((char) b);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            accepted.join().close();
        } catch (CompletionException e) {
            return;
        }
    }
}
