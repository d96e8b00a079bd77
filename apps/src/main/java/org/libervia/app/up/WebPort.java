package org.libervia.app.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The port where pages are served, on this machine only.
 *
 * @param wanted the one that was asked for
 * @param number the one that is used: another one when that is taken
 */
record WebPort(int wanted, int number) {
    private static final int START_SECONDS = 60;

    /** The port that is wanted, or one that is free. */
    static WebPort choose(int wanted) {
        return isFree(wanted) ? new WebPort(wanted, wanted) : new WebPort(wanted, free());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new LiberviaException(Problem.NETWORK, "No port is free for the pages.", none);
        }
    }

    boolean isAnother() {
        return wanted != number;
    }

    /** What people type into their browser. */
    String url() {
        return "http://localhost:" + number + "/";
    }

    /** Waits until pages are served. */
    void await(Process process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1000);
                return;
            } catch (IOException notYet) {
                Child.pause("the web server");
            }
        }
        throw new LiberviaException(
                Problem.TIMEOUT,
                "Pages are not served at " + url() + "; the log of the backend tells more.");
    }
}
