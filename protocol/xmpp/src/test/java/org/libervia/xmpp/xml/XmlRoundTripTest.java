package org.libervia.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRoundTripTest {

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        RandomXml random = new RandomXml(1);
        for (int i = 0; i < 3000; i++) {
            XmlElement element = random.element();
            assertThat(XmlParser.parse(XmlWriter.write(element))).isEqualTo(element);
            assertThat(XmlParser.parseAll(XmlWriter.write(element, "urn:x"), "urn:x"))
                    .containsExactly(element);
        }
    }

    @Test
    void howTheNetworkCutsTheBytesChangesNothing() throws IOException {
        RandomXml random = new RandomXml(2);
        List<XmlElement> sent = new ArrayList<>();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        XmlStreamWriter writer = new XmlStreamWriter(wire);
        writer.openStream("jabber:client", XmlElement.empty("stream", XmlStreamReader.STREAMS));
        for (int i = 0; i < 60; i++) {
            XmlElement element = random.element();
            sent.add(element);
            writer.write(element);
            writer.keepAlive();
        }
        writer.closeStream();

        for (int seed = 0; seed < 40; seed++) {
            InputStream cut = new Cutting(wire.toByteArray(), new Random(seed), 1 + 7 * seed);
            XmlStreamReader reader = new XmlStreamReader(cut, XmlLimits.DEFAULT);
            reader.openStream();
            List<XmlElement> read = new ArrayList<>();
            for (XmlElement next = reader.next(); next != null; next = reader.next()) {
                read.add(next);
            }
            assertThat(read).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\u0001', '\u001F', '\uD800', '\uDC00', '\uFFFE', '\uFFFF'})
    void aCharacterThatXmlCannotCarryIsReplaced(char bad) {
        XmlElement element =
                XmlElement.builder("body", "jabber:client")
                        .attribute("a", "1" + bad + "2")
                        .text(bad + "hello" + bad)
                        .build();

        XmlElement read = XmlParser.parse(XmlWriter.write(element));

        assertThat(read.text()).isEqualTo("\uFFFDhello\uFFFD");
        assertThat(read.attribute("a")).isEqualTo("1\uFFFD2");
    }

    @Test
    void noNameOrNamespaceCanBreakOutOfItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlElement.empty("a onload='x'", "urn:x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlElement.builder("a", "").attribute("xmlns", "urn:x"));
        XmlElement hostile = XmlElement.empty("a", "'/><b xmlns='");
        assertThat(XmlParser.parse(XmlWriter.write(hostile))).isEqualTo(hostile);
    }

    @Test
    void cdataReferencesAndLineEndsAreText() {
        XmlElement read =
                XmlParser.parse(
                        "<a b='x&#x9;y\r\nz'>1\r\n2\r3<![CDATA[<&]]]]>&gt;&quot;&#128512;é</a>");

        assertThat(read.attribute("b")).isEqualTo("x\ty z");
        assertThat(read.text()).isEqualTo("1\n2\n3<&]]>\"\uD83D\uDE00é");
        assertThat(read.children()).hasSize(1);
    }

    @Test
    void prefixesAreResolvedWhereTheyStand() {
        XmlElement read =
                XmlParser.parse(
                        "<p:a xmlns:p='urn:1' p:k='v' k='w'><b xmlns='urn:2'><p:c xmlns:p='urn:3'/>"
                                + "</b><p:d xml:lang='fr'/></p:a>");

        assertThat(read.toString())
                .isEqualTo(
                        "<a xmlns='urn:1' xmlns:a0='urn:1' a0:k='v' k='w'><b xmlns='urn:2'>"
                                + "<c xmlns='urn:3'/></b><d xml:lang='fr'/></a>");
        assertThat(XmlParser.parse(read.toString())).isEqualTo(read);
    }

    @Test
    void textsSideBySideAreOne() {
        XmlElement built =
                new XmlElement(
                        new XmlName("", "a"),
                        java.util.Map.of(),
                        List.of(new XmlText("b"), new XmlText(""), new XmlText("c")));

        assertThat(built.children()).containsExactly(new XmlText("bc"));
    }

    /** Hands out bytes in pieces of random length. */
    private static final class Cutting extends ByteArrayInputStream {
        private final Random random;
        private final int longest;

        Cutting(byte[] bytes, Random random, int longest) {
            super(bytes);
            this.random = random;
            this.longest = longest;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(longest)));
        }
    }
}
