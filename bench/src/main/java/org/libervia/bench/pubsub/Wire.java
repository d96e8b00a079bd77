package org.libervia.bench.pubsub;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream: questions go out, answers are matched, everything else is counted. */
final class Wire implements AutoCloseable {
    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final String STREAMS = "http://etherx.jabber.org/streams";

    private final Socket socket;
    private final OutputStream out;
    private final Splitter in;
    private final Map<String, Consumer<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final LongAdder messages = new LongAdder();
    private volatile Consumer<String> questions = stanza -> {};
    private volatile String counted = "";

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        this.out = socket.getOutputStream();
        this.in = new Splitter(socket.getInputStream());
    }

    /** A client with one resource, online. */
    static Wire client(String host, int port, String account, String password, String caps) {
        try {
            Wire wire = new Wire(new Socket(host, port));
            String local = account.substring(0, account.indexOf('@'));
            String domain = account.substring(account.indexOf('@') + 1);
            wire.open("jabber:client", domain);
            wire.expect("<stream:features");
            wire.send(
                    "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            ("\0" + local + "\0" + password)
                                                    .getBytes(StandardCharsets.UTF_8))
                            + "</auth>");
            wire.expect("<success");
            wire.in.restart();
            wire.open("jabber:client", domain);
            wire.expect("<stream:features");
            wire.send(
                    "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>bench</resource></bind></iq>");
            wire.expect("type='result'", "type=\"result\"");
            wire.listen(account);
            wire.send("<presence>" + caps + "</presence>");
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A component of a server. */
    static Wire component(String host, int port, String domain, String secret) {
        try {
            Wire wire = new Wire(new Socket(host, port));
            String header = wire.open("jabber:component:accept", domain);
            wire.send("<handshake>" + handshake(attribute(header, "id") + secret) + "</handshake>");
            wire.expect("<handshake");
            wire.listen(domain);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The other end of a component that connects to a socket, whatever secret it has. */
    static Wire server(ServerSocket socket) {
        try {
            Wire wire = new Wire(socket.accept());
            String header = wire.read();
            wire.send(
                    "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' xmlns:stream='%s' id='s' from='%s'>"
                            .formatted(STREAMS, attribute(header, "to")));
            wire.expect("<handshake");
            wire.send("<handshake/>");
            wire.listen("server");
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A socket for {@link #server}. */
    static ServerSocket socket() {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(60_000);
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String open(String namespace, String to) throws IOException {
        send(
                "<?xml version='1.0'?><stream:stream xmlns='%s' xmlns:stream='%s' version='1.0' to='%s'>"
                        .formatted(namespace, STREAMS, to));
        return read();
    }

    private String read() throws IOException {
        String piece = in.next();
        if (piece == null) {
            throw new IOException("the stream ended");
        }
        return piece;
    }

    private void expect(String... any) throws IOException {
        String piece = read();
        for (String wanted : any) {
            if (piece.contains(wanted)) {
                return;
            }
        }
        throw new IOException("not expected: " + piece);
    }

    private static String handshake(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void listen(String name) {
        Thread.ofPlatform().daemon().name("wire-" + name).start(this::readAll);
    }

    private void readAll() {
        try {
            for (String stanza = in.next(); stanza != null; stanza = in.next()) {
                dealWith(stanza);
            }
        } catch (IOException ended) {
            waiting.values().forEach(each -> each.accept("<iq type='error'>" + ended + "</iq>"));
        }
    }

    private void dealWith(String stanza) {
        if (stanza.startsWith("<message")) {
            String to = attribute(stanza, "to");
            if (to != null && to.contains(counted) && stanza.contains(EVENT)) {
                messages.increment();
            }
            return;
        }
        if (!stanza.startsWith("<iq")) {
            questions.accept(stanza);
            return;
        }
        String id = attribute(stanza, "id");
        Consumer<String> asker = isAnswer(stanza) && id != null ? waiting.remove(id) : null;
        if (asker != null) {
            asker.accept(stanza);
        } else {
            questions.accept(stanza);
        }
    }

    private static boolean isAnswer(String stanza) {
        String type = attribute(stanza, "type");
        return "result".equals(type) || "error".equals(type);
    }

    /** An attribute of the first tag. */
    static @Nullable String attribute(String stanza, String name) {
        int at = stanza.indexOf(" " + name + "=");
        if (at < 0 || at > stanza.indexOf('>')) {
            return null;
        }
        int from = at + name.length() + 3;
        return stanza.substring(from, stanza.indexOf(stanza.charAt(from - 1), from));
    }

    /** Deals with questions and presences that come. */
    void answering(Consumer<String> answer) {
        questions = answer;
    }

    /** Asks; the answer is told to the one who waits, in the thread that reads. */
    void ask(String head, String payload, Consumer<String> answer) {
        String id = "b" + ids.incrementAndGet();
        waiting.put(id, answer);
        send("<iq id='" + id + "' " + head + ">" + payload + "</iq>");
    }

    /** Sends a stanza. */
    void send(String stanza) {
        byte[] bytes = stanza.getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Counts those notifications alone whose address has this in it. */
    void counting(String part) {
        counted = part;
    }

    /** How many notifications came so far. */
    long messages() {
        return messages.sum();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
