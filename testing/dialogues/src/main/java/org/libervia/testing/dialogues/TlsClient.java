package org.libervia.testing.dialogues;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlLimits;
import org.libervia.xmpp.xml.XmlName;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.libervia.xmpp.xml.XmlStreamWriter;

/**
 * The barest client there is: direct TLS, SASL PLAIN, a resource, and not one stanza of its own. It
 * shows what a server really sends.
 */
final class TlsClient implements Participant {
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    private static final String CLIENT = "jabber:client";

    private final Jid account;
    private final String password;
    private final String host;
    private final int port;
    private final SSLSocketFactory tls;
    private final BlockingQueue<Optional<XmlElement>> received = new LinkedBlockingQueue<>();
    private @Nullable Connection connection;

    TlsClient(Jid account, String password, String host, int port, SSLSocketFactory tls) {
        this.account = account;
        this.password = password;
        this.host = host;
        this.port = port;
        this.tls = tls;
    }

    /** Sockets that trust what this authority has signed. */
    static SSLSocketFactory trusting(X509Certificate authority) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("TLS can't be set up", impossible);
        }
    }

    @Override
    public void connect() throws IOException {
        Connection made = new Connection(new Socket(host, port));
        received.clear();
        connection = made;
        Thread.ofVirtual().name("dialogue " + account).start(() -> pump(made));
    }

    @Override
    public Jid address() {
        Connection now = connection;
        return now == null ? account : now.bound;
    }

    @Override
    public void send(XmlElement element) throws IOException, DisconnectedException {
        require().write(element);
    }

    @Override
    public Optional<XmlElement> receive(Duration patience)
            throws InterruptedException, DisconnectedException {
        require();
        Optional<XmlElement> next = received.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
            return Optional.empty();
        }
        if (next.isEmpty()) {
            throw new DisconnectedException(account + " was disconnected by the server");
        }
        return next;
    }

    @Override
    public void disconnect() throws IOException {
        Connection now = connection;
        connection = null;
        if (now != null) {
            try (now) {
                now.writer.closeStream();
                now.writer.flush();
            }
        }
    }

    private Connection require() throws DisconnectedException {
        Connection now = connection;
        if (now == null) {
            throw new DisconnectedException(account + " is not connected");
        }
        return now;
    }

    private void pump(Connection from) {
        try {
            for (XmlElement next = from.reader.next(); next != null; next = from.reader.next()) {
                received.add(Optional.of(next));
            }
            received.add(Optional.empty());
        } catch (IOException | XmlException ended) {
            received.add(Optional.empty());
        }
    }

    private final class Connection implements AutoCloseable {
        private final Socket socket;
        private final XmlStreamReader reader;
        private final XmlStreamWriter writer;
        private final Jid bound;

        Connection(Socket plain) throws IOException {
            socket = tls.createSocket(plain, account.domain(), port, true);
            reader = new XmlStreamReader(socket.getInputStream(), XmlLimits.DEFAULT);
            writer = new XmlStreamWriter(socket.getOutputStream());
            openStream();
            String plainText = "\0" + account.local() + "\0" + password;
            write(
                    XmlElement.builder("auth", SASL)
                            .attribute("mechanism", "PLAIN")
                            .text(
                                    Base64.getEncoder()
                                            .encodeToString(
                                                    plainText.getBytes(StandardCharsets.UTF_8)))
                            .build());
            read("success");
            openStream();
            write(
                    XmlElement.builder("iq", CLIENT)
                            .attribute("type", "set")
                            .attribute("id", "bind")
                            .child(XmlElement.empty("bind", BIND))
                            .build());
            bound =
                    read("iq")
                            .child("bind", BIND)
                            .flatMap(bind -> bind.childText("jid"))
                            .map(Jid::parse)
                            .orElseThrow(() -> new IOException("the server bound no resource"));
        }

        private void openStream() throws IOException {
            writer.openStream(
                    CLIENT,
                    XmlElement.builder("stream", XmlStreamReader.STREAMS)
                            .attribute("to", account.domain())
                            .attribute("version", "1.0")
                            .attribute(XmlName.LANG, "en")
                            .build());
            writer.flush();
            reader.openStream();
            read("features");
        }

        private void write(XmlElement element) throws IOException {
            writer.write(element);
            writer.flush();
        }

        private XmlElement read(String local) throws IOException {
            XmlElement next = reader.next();
            if (next == null || !next.local().equals(local)) {
                throw new IOException("the server answered " + next + " in place of " + local);
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
