package org.libervia.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlLimits;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.libervia.xmpp.xml.XmlStreamWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many typical chat stanzas one core reads from, and writes to, a stream in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class XmlBenchmark {
    /** 675 bytes: what a modern client sends for a line of chat, as its peer receives it. */
    private static final String CHAT =
            "<message xmlns='jabber:client' from='romeo@montague.example/orchard.7f3a'"
                    + " to='juliet@capulet.example/balcony' type='chat'"
                    + " id='a0f6f0cd-1b0e-4b5e-8f1c-2d3e4f5a6b7c' xml:lang='en'>"
                    + "<body>Lady, by yonder blessed moon I vow, that tips with silver all these"
                    + " fruit-tree tops — O, swear not by the moon, th' inconstant moon, that monthly"
                    + " changes in her circled orb, lest that thy love prove l</body>"
                    + "<active xmlns='http://jabber.org/protocol/chatstates'/>"
                    + "<request xmlns='urn:xmpp:receipts'/>"
                    + "<markable xmlns='urn:xmpp:chat-markers:0'/>"
                    + "<origin-id xmlns='urn:xmpp:sid:0' id='a0f6f0cd-1b0e-4b5e-8f1c-2d3e4f5a6b7c'/>"
                    + "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@capulet.example'"
                    + " id='28482-98726-73623-1'/></message>";

    private XmlElement stanza;
    private XmlStreamReader reader;
    private XmlStreamWriter writer;

    /** Opens a stream each way. */
    @Setup
    public void open() throws IOException {
        stanza = XmlParser.parse(CHAT);
        String header =
                "<stream:stream xmlns='jabber:client' xmlns:stream='"
                        + XmlStreamReader.STREAMS
                        + "'>";
        reader = new XmlStreamReader(new Repeating(header, CHAT), XmlLimits.DEFAULT);
        reader.openStream();
        writer = new XmlStreamWriter(OutputStream.nullOutputStream());
    }

    /** Bytes to element. */
    @Benchmark
    public XmlElement parse() throws IOException {
        return Objects.requireNonNull(reader.next());
    }

    /** Element to bytes. */
    @Benchmark
    public void serialise() throws IOException {
        writer.write(stanza);
    }

    /** Bytes to element to bytes, as a gateway does. */
    @Benchmark
    public void both() throws IOException {
        writer.write(Objects.requireNonNull(reader.next()));
    }

    /** A header, then the same stanza for ever, in pieces as large as were asked for. */
    private static final class Repeating extends InputStream {
        private final byte[] stanzas;
        private InputStream now;

        Repeating(String header, String stanza) {
            this.stanzas = stanza.repeat(100).getBytes(StandardCharsets.UTF_8);
            this.now = new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = now.read(into, offset, length);
            if (count < 0) {
                now = new ByteArrayInputStream(stanzas);
                count = now.read(into, offset, length);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, now.available());
        }
    }
}
