package org.libervia.http.server;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.libervia.http.Limits;

/**
 * A client's socket, with or without TLS, and the moment by which it has to have done its part.
 * Reads and writes are blocking and have no end of their own: when the deadline has passed, the
 * watch closes the socket under them.
 */
final class Transport {
    private static final int PIECE = 16 << 10;
    private static final int BUFFER = 2048;

    /** A client that sends slower than this, in bytes a second, is no browser. */
    private static final int SLOWEST = 512;

    private final Socket raw;
    private final Limits limits;
    private Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private volatile long deadline;
    private volatile boolean timed;
    private volatile long heard = System.nanoTime();
    private long bodyStart;
    private long bodyCount = -1;

    Transport(Socket raw, Limits limits) {
        this.raw = raw;
        this.socket = raw;
        this.limits = limits;
        within(limits.headers());
    }

    /** Shakes hands. */
    void open(@Nullable SSLContext tls) throws IOException {
        raw.setTcpNoDelay(true);
        if (tls != null) {
            SSLSocket secured =
                    (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
            secured.setUseClientMode(false);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setUseCipherSuitesOrder(true);
            parameters.setApplicationProtocols(new String[] {"http/1.1"});
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            socket = secured;
        }
        in = new BufferedInputStream(new Heard(socket.getInputStream()), BUFFER);
        out = new Pieces(socket.getOutputStream());
    }

    InetSocketAddress remote() {
        return (InetSocketAddress) raw.getRemoteSocketAddress();
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** From now, the client has this long. */
    void within(Duration time) {
        bodyCount = -1;
        deadline = Connections.in(time);
        timed = true;
    }

    /** From now it is not the client who is waited for. */
    void untimed() {
        bodyCount = -1;
        timed = false;
    }

    /** From now the client sends content, and not too slowly. */
    void receiving() {
        bodyStart = Connections.in(limits.progress());
        bodyCount = 0;
        deadline = bodyStart;
        timed = true;
    }

    boolean isLate(long now) {
        return timed && now - deadline > 0;
    }

    /** When the client last sent something. */
    long heard() {
        return heard;
    }

    /** Says that nothing more is sent, and takes what the client may still send for a moment. */
    void linger() {
        within(Duration.ofSeconds(2));
        try {
            socket.shutdownOutput();
            in.skipNBytes(256 << 10);
        } catch (IOException gone) {
            // The client closed, as it should.
        }
    }

    /** Closes at once: whoever reads or writes is woken. */
    void close() {
        HttpServer.quietly(raw);
    }

    private final class Heard extends FilterInputStream {
        Heard(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            heard = System.nanoTime();
            if (bodyCount >= 0 && read > 0) {
                bodyCount += read;
                deadline = bodyStart + Duration.ofSeconds(bodyCount / SLOWEST).toNanos();
            }
            return read;
        }
    }

    private final class Pieces extends FilterOutputStream {
        Pieces(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += PIECE) {
                within(limits.progress());
                out.write(bytes, offset + done, Math.min(PIECE, length - done));
            }
            untimed();
        }
    }
}
