package org.libervia.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy that treats connections as a bad network does: cuts them, swallows what they carry,
 * slows them down, takes no new ones. Safe for use by many threads.
 */
public final class CuttingProxy implements AutoCloseable {
    private final InetSocketAddress target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong toServer = new AtomicLong();
    private final AtomicLong toClient = new AtomicLong();
    private final AtomicLong cutAfter = new AtomicLong(Long.MAX_VALUE);
    private final int port;
    private @Nullable ServerSocket listener;
    private @Nullable Thread acceptor;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean frozen;

    private CuttingProxy(InetSocketAddress target) {
        this.target = target;
        this.port = FreePorts.find();
        accept();
    }

    /** A proxy on a free port in front of this address. */
    public static CuttingProxy to(String host, int port) {
        return new CuttingProxy(new InetSocketAddress(host, port));
    }

    /** The port that it listens on, on the loopback interface. */
    public int port() {
        return port;
    }

    /** How connections can be cut. */
    public enum Cut {
        /** As by a router that lost its state (TCP RST). */
        RESET,
        /** As by a peer that closes (TCP FIN), without a word of XMPP. */
        FIN
    }

    /** Cuts every connection there is; new ones are taken. */
    public void cut(Cut how) {
        for (ProxiedConnection connection : connections) {
            connection.cut(how);
        }
    }

    /** Cuts (RESET) once, when this many more bytes have passed, both directions together. */
    public void cutAfter(long bytes) {
        cutAfter.set(toServer.get() + toClient.get() + bytes);
    }

    /** Swallows everything from now on, both ways, and keeps connections open: a black hole. */
    public void freeze() {
        frozen = true;
    }

    /** Lets new bytes pass again; those that were swallowed are lost. */
    public void thaw() {
        frozen = false;
    }

    /** Holds every piece of data back for so long. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Refuses new connections; those there are stay. */
    public synchronized void refuse() {
        ServerSocket open = listener;
        Thread serving = acceptor;
        listener = null;
        if (open != null && serving != null) {
            close(open);
            await(serving);
        }
    }

    /** The system takes connections until the thread that waits for them has woken up. */
    private static void await(Thread serving) {
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes new connections again, on the same port. */
    public synchronized void accept() {
        if (listener != null) {
            return;
        }
        try {
            ServerSocket open = new ServerSocket();
            open.setReuseAddress(true);
            open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            listener = open;
            acceptor = Thread.ofVirtual().name("cutting-proxy").start(() -> serve(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many connections were taken so far. */
    public int accepted() {
        return accepted.get();
    }

    /** How many connections are open. */
    public int open() {
        return connections.size();
    }

    /** Bytes that passed from clients to the server. */
    public long bytesToServer() {
        return toServer.get();
    }

    /** Bytes that passed from the server to clients. */
    public long bytesToClient() {
        return toClient.get();
    }

    @Override
    public void close() {
        refuse();
        cut(Cut.RESET);
    }

    private void serve(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket client = open.accept();
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(target, 10_000);
            ProxiedConnection connection = new ProxiedConnection(client, server, this);
            connections.add(connection);
            connection.start(toServer, toClient);
        } catch (IOException e) {
            ProxiedConnection.reset(client);
        }
    }

    /** Called for each piece of data; says whether it may pass on. */
    boolean passes(AtomicLong counter, int bytes) throws InterruptedException {
        Duration wait = delay;
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
        if (frozen) {
            return false;
        }
        counter.addAndGet(bytes);
        long limit = cutAfter.get();
        if (toServer.get() + toClient.get() >= limit
                && cutAfter.compareAndSet(limit, Long.MAX_VALUE)) {
            cut(Cut.RESET);
            return false;
        }
        return true;
    }

    void ended(ProxiedConnection connection) {
        connections.remove(connection);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
