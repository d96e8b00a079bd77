package org.libervia.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XmlFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "<",
                    ">",
                    "/>",
                    "</",
                    "'",
                    "\"",
                    "=",
                    " ",
                    "&",
                    ";",
                    "&lt;",
                    "&#10;",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "<?",
                    "<!DOCTYPE",
                    "xmlns",
                    "xmlns:a='b'",
                    ":",
                    "a:",
                    "xml:",
                    "a",
                    "\0",
                    "\r\n",
                    "\t",
                    "é",
                    "<a>",
                    "</a>",
                    "<a/>",
                    "stream:");
    private static final XmlLimits LIMITS = new XmlLimits(20_000, 16, 8, 50, 200);

    @Test
    void aDamagedStreamEndsWithAStreamErrorOrTheConnection() throws IOException {
        Random random = new Random(6);
        int refused = 0;
        for (int i = 0; i < 8_000; i++) {
            byte[] stream = stream(new RandomXml(i % 50));
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                stream = damage(stream, random);
            }
            XmlStreamReader reader = new XmlStreamReader(new ByteArrayInputStream(stream), LIMITS);
            try {
                reader.openStream();
                while (reader.next() != null) {}
            } catch (XmlException e) {
                assertThat(e.fault().condition()).isNotEmpty();
                refused++;
            } catch (EOFException cut) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4_000);
    }

    @Test
    void anotherParserSaysTheSame() {
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("<a xmlns='u'>b<c d='e'/></a>");
            for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(3));
                text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            }
            XmlElement ours;
            try {
                ours = XmlParser.parse(text.toString());
                accepted++;
            } catch (XmlException refused) {
                if (refused.fault() == XmlFault.NOT_WELL_FORMED
                        || refused.fault() == XmlFault.PREFIX) {
                    assertThat(theirs(text.toString())).as(text.toString()).isNull();
                }
                continue;
            }
            assertThat(theirs(text.toString())).as(text.toString()).isEqualTo(ours);
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static @Nullable XmlElement theirs(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        Deque<XmlElement.Builder> open = new ArrayDeque<>();
        XmlElement root = null;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open.push(start(reader));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            open.element().text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        root = open.pop().build();
                        if (!open.isEmpty()) {
                            open.element().child(root);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | IllegalArgumentException refused) {
            return null;
        }
        return root;
    }

    private static XmlElement.Builder start(XMLStreamReader reader) {
        XmlElement.Builder builder =
                XmlElement.builder(reader.getLocalName(), orEmpty(reader.getNamespaceURI()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            builder.attribute(
                    new XmlName(
                            orEmpty(reader.getAttributeNamespace(i)),
                            reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return builder;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] stream(RandomXml random) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        XmlStreamWriter writer = new XmlStreamWriter(wire);
        writer.openStream("jabber:client", XmlElement.empty("stream", XmlStreamReader.STREAMS));
        for (int i = 0; i < 3; i++) {
            writer.write(random.element());
        }
        writer.closeStream();
        return wire.toByteArray();
    }

    private static byte[] damage(byte[] stream, Random random) {
        int at = random.nextInt(stream.length + 1);
        int until = Math.min(stream.length, at + random.nextInt(8));
        byte[] piece =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[] {(byte) random.nextInt(256)};
                    case 1 -> new byte[0];
                    case 2 -> java.util.Arrays.copyOfRange(stream, at / 2, at);
                    default ->
                            PIECES.get(random.nextInt(PIECES.size()))
                                    .getBytes(StandardCharsets.UTF_8);
                };
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(stream, 0, at);
        damaged.writeBytes(piece);
        damaged.write(stream, until, stream.length - until);
        return damaged.toByteArray();
    }
}
