package org.libervia.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlStreamReaderTest {
    private static final String HEADER =
            "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' from='montague.lit'"
                    + " version='1.0' xml:lang='en'>";

    @Test
    void aStreamIsItsHeaderThenStanzasThenItsEnd() throws IOException {
        XmlStreamReader reader =
                reader(
                        HEADER
                                + "<stream:features/> \n<message type='chat'><body>Wherefore &amp;"
                                + " whence?</body></message></stream:stream>");

        XmlElement header = reader.openStream();
        assertThat(header.attribute("from")).isEqualTo("montague.lit");
        assertThat(header.lang()).isEqualTo("en");
        assertThat(reader.contentNamespace()).isEqualTo("jabber:client");
        assertThat(reader.next()).isEqualTo(XmlElement.empty("features", XmlStreamReader.STREAMS));
        assertThat(reader.next())
                .isEqualTo(
                        XmlElement.builder("message", "jabber:client")
                                .attribute("type", "chat")
                                .textChild("body", "Wherefore & whence?")
                                .build());
        assertThat(reader.next()).isNull();
    }

    @Test
    void aConnectionThatEndsWithoutClosingTheStreamIsToldApart() throws IOException {
        XmlStreamReader reader = reader(HEADER + "<presence/>");
        reader.openStream();
        reader.next();

        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::next);
    }

    @Test
    void aStreamStartsAnewOnTheSameTransport() throws IOException {
        XmlStreamReader reader = reader(HEADER + "<success xmlns='urn:s'/>" + HEADER + "<iq/>");
        reader.openStream();
        reader.next();
        assertThat(reader.hasBuffered()).isTrue();

        assertThat(reader.openStream().attribute("version")).isEqualTo("1.0");
        assertThat(reader.next()).isEqualTo(XmlElement.empty("iq", "jabber:client"));
    }

    @Test
    void aComponentReadsItsNamespaceAsThatOfClients() throws IOException {
        XmlStreamReader reader =
                new XmlStreamReader(
                        bytes(
                                HEADER.replace("jabber:client", "jabber:component:accept")
                                        + "<message/>"),
                        XmlLimits.DEFAULT,
                        Map.of("jabber:component:accept", "jabber:client"));
        reader.openStream();

        assertThat(reader.next()).isEqualTo(XmlElement.empty("message", "jabber:client"));
    }

    private static XmlStreamReader reader(String stream) {
        return new XmlStreamReader(bytes(stream), XmlLimits.DEFAULT);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
