package org.libervia.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlHostileTest {
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    private static final XmlLimits SMALL = new XmlLimits(64 * 1024, 20, 10, 64, 500);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <!DOCTYPE a [<!ENTITY lol 'lol'>]>      | RESTRICTED
                    <!-- comment -->                        | RESTRICTED
                    <?php echo 1 ?>                         | RESTRICTED
                    <![CDATA[x]]>                           | RESTRICTED
                    <a><!-- comment --></a>                 | RESTRICTED
                    <a><!DOCTYPE b></a>                     | RESTRICTED
                    <a><?b?></a>                            | RESTRICTED
                    <a>&lol;</a>                            | RESTRICTED
                    <a b='&lol;'/>                          | RESTRICTED
                    text                                    | FORMAT
                    &amp;                                   | FORMAT
                    <p:a/>                                  | PREFIX
                    <a p:b='c'/>                            | PREFIX
                    <xmlns:a/>                              | PREFIX
                    <a xmlns:xml='urn:x'/>                  | PREFIX
                    <a xmlns:x='http://www.w3.org/XML/1998/namespace'/> | PREFIX
                    <a xmlns:xmlns='urn:x'/>                | PREFIX
                    <a xmlns='http://www.w3.org/2000/xmlns/'/> | PREFIX
                    <a xmlns:p=''/>                         | NOT_WELL_FORMED
                    <a xmlns='b' xmlns='c'/>                | NOT_WELL_FORMED
                    <a b='1' b='2'/>                        | NOT_WELL_FORMED
                    <a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/> | NOT_WELL_FORMED
                    <a></b>                                 | NOT_WELL_FORMED
                    <a><b></a></b>                          | NOT_WELL_FORMED
                    </a>                                    | NOT_WELL_FORMED
                    <a b/>                                  | NOT_WELL_FORMED
                    <a b=c/>                                | NOT_WELL_FORMED
                    <a b='1'c='2'/>                         | NOT_WELL_FORMED
                    <a b='<'/>                              | NOT_WELL_FORMED
                    <a/ >                                   | NOT_WELL_FORMED
                    < a/>                                   | NOT_WELL_FORMED
                    <1a/>                                   | NOT_WELL_FORMED
                    <a:b:c/>                                | NOT_WELL_FORMED
                    <:a/>                                   | NOT_WELL_FORMED
                    <a:/>                                   | NOT_WELL_FORMED
                    <a>]]></a>                              | NOT_WELL_FORMED
                    <a>&</a>                                | NOT_WELL_FORMED
                    <a>& amp;</a>                           | NOT_WELL_FORMED
                    <a>&#0;</a>                             | NOT_WELL_FORMED
                    <a>&#x1F;</a>                           | NOT_WELL_FORMED
                    <a>&#xD800;</a>                         | NOT_WELL_FORMED
                    <a>&#xFFFE;</a>                         | NOT_WELL_FORMED
                    <a>&#x110000;</a>                       | NOT_WELL_FORMED
                    <a>&#99999999999999;</a>                | NOT_WELL_FORMED
                    <a>&#;</a>                              | NOT_WELL_FORMED
                    <a>&#x;</a>                             | NOT_WELL_FORMED
                    <a>&#-5;</a>                            | NOT_WELL_FORMED
                    <a><![CDATA[x]]</a><b a='                | NOT_WELL_FORMED_OR_CUT
                    """)
    void whatAStreamMayNotHoldIsRefusedWithTheRightError(String stanza, String fault) {
        if (fault.endsWith("_OR_CUT")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(stanza));
        } else {
            assertThatExceptionOfType(XmlException.class)
                    .isThrownBy(() -> read(stanza + "<b/>"))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(XmlFault.valueOf(fault)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1F})
    void aControlCharacterIsRefused(int control) {
        for (String where : new String[] {"<a>%c</a>", "<a b='%c'/>", "<a><![CDATA[%c]]></a>"}) {
            assertFault(XmlFault.NOT_WELL_FORMED, where.formatted(control));
        }
        assertFault(XmlFault.NOT_WELL_FORMED, "<a>\uFFFE</a>");
        assertFault(XmlFault.NOT_WELL_FORMED, "<a b='\uFFFF'/>");
    }

    @ParameterizedTest
    @CsvSource({"C080", "C3", "C328", "80", "FF", "EDA080", "F4908080", "F0808080", "E282"})
    void bytesThatAreNotUtf8AreRefused(String hex) {
        String bytes =
                new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        for (String where : new String[] {"<a>%s</a>", "<a b='%s'/>", "<a%s/>"}) {
            byte[] stream = (HEADER + where.formatted(bytes)).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(fault(new ByteArrayInputStream(stream), SMALL)).isEqualTo(XmlFault.ENCODING);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <?xml version='1.0' encoding='ISO-8859-1'?><a/>    | ENCODING
                    <?xml version='2.0'?><a/>                          | NOT_WELL_FORMED
                    <?xml encoding='UTF-8'?><a/>                       | NOT_WELL_FORMED
                    <?xml version='1.0' bad='1'?><a/>                  | NOT_WELL_FORMED
                    <?xml?><a/>                                        | NOT_WELL_FORMED
                    <?xsl version='1.0'?><a/>                          | RESTRICTED
                    <!DOCTYPE stream:stream><a/>                       | RESTRICTED
                    <stream:stream xmlns:stream='urn:x'>               | NAMESPACE
                    <stream xmlns='jabber:client'>                     | NAMESPACE
                    <stream:stream>                                    | PREFIX
                    <s:flow xmlns:s='http://etherx.jabber.org/streams'>| FORMAT
                    <stream xmlns='http://etherx.jabber.org/streams'/> | FORMAT
                    HTTP/1.1 400 Bad Request                           | FORMAT
                    """)
    void whatIsNoStreamHeaderIsRefused(String start, XmlFault fault) {
        XmlStreamReader reader = new XmlStreamReader(bytes(start), SMALL);

        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(reader::openStream)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <a>               | endless text
                    <a b='            | endless value&amp;
                    <a                | ` `
                    <a                | ` b='c'`
                    <a><              | n
                    ``                | <a>
                    <a>               | <b/>
                    <a>               | <b></b>text
                    <a>               | &#65;
                    <a><![CDATA[      | x
                    <a>               | <![CDATA[x]]>
                    <a>               | <b xmlns='urn:y' c='d'>
                    """)
    void anElementWithoutEndIsRefusedBeforeItCostsMemory(String start, String endless) {
        byte[] more = endless.getBytes(StandardCharsets.UTF_8);
        Counting source =
                new Counting(new SequenceInputStream(bytes(HEADER + start), new Endless(more)));

        assertThat(fault(source, SMALL)).isEqualTo(XmlFault.TOO_LARGE);
        assertThat(source.count).isLessThan(3L * SMALL.elementBytes());
    }

    @Test
    void aHeaderWithoutEndIsRefusedToo() {
        Counting source =
                new Counting(
                        new SequenceInputStream(
                                bytes("<stream:stream a='"), new Endless(new byte[] {'x'})));

        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> new XmlStreamReader(source, SMALL).openStream())
                .satisfies(e -> assertThat(e.fault().condition()).isEqualTo("policy-violation"));
        assertThat(source.count).isLessThan(3L * SMALL.elementBytes());
    }

    @Test
    void anElementOfExactlyTheLimitPasses() throws IOException {
        String stanza = "<a>" + "x".repeat(SMALL.elementBytes() - 7) + "</a>";

        assertThat(read(stanza).toString().length()).isGreaterThan(stanza.length());
        assertFault(XmlFault.TOO_LARGE, stanza.replace("<a>", "<a>y"));
    }

    @Test
    void whiteSpaceBetweenStanzasMayGoOnForEver() throws IOException {
        assertThat(read(" \n\t".repeat(SMALL.elementBytes()) + "<a/>").local()).isEqualTo("a");
    }

    @Test
    void anIdleReaderAsksForLittleAtATime() throws IOException {
        int[] asked = {0};
        InputStream source =
                new ByteArrayInputStream(
                        (HEADER + "<a>" + "x".repeat(60_000) + "</a>")
                                .getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        asked[0] = length;
                        return super.read(into, offset, length);
                    }
                };
        XmlStreamReader reader = new XmlStreamReader(source, SMALL);
        reader.openStream();
        reader.next();
        assertThat(asked[0]).isGreaterThan(10_000);

        assertThatExceptionOfType(IOException.class).isThrownBy(reader::next);
        assertThat(asked[0]).isLessThanOrEqualTo(1024);
    }

    @Test
    void limitsHoldForTextReadAsAWhole() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> XmlParser.parse("<a>" + "x".repeat(2_000_000) + "</a>"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(XmlFault.TOO_LARGE));
        for (String bad : new String[] {"", " ", "<a/><b/>", "<a/>x", "<a", "<a>", "x<a/>"}) {
            assertThatExceptionOfType(XmlException.class)
                    .as(bad)
                    .isThrownBy(() -> XmlParser.parse(bad));
        }
    }

    private static void assertFault(XmlFault fault, String stanza) {
        assertThat(fault(bytes(HEADER + stanza), SMALL)).as(stanza).isEqualTo(fault);
    }

    private static XmlFault fault(InputStream source, XmlLimits limits) {
        XmlException refused =
                catchThrowableOfType(
                        XmlException.class,
                        () -> {
                            XmlStreamReader reader = new XmlStreamReader(source, limits);
                            reader.openStream();
                            reader.next();
                        });
        return refused.fault();
    }

    private static XmlElement read(String stanza) throws IOException {
        XmlStreamReader reader = new XmlStreamReader(bytes(HEADER + stanza), SMALL);
        reader.openStream();
        return java.util.Objects.requireNonNull(reader.next());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the same bytes again and again. */
    private static final class Endless extends InputStream {
        private final byte[] more;
        private int at;

        Endless(byte[] more) {
            this.more = more;
        }

        @Override
        public int read() {
            return more[at++ % more.length];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }

    /** Counts what is taken. */
    private static final class Counting extends InputStream {
        private final InputStream source;
        private long count;

        Counting(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            count++;
            return source.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = source.read(into, offset, length);
            count += read;
            return read;
        }
    }
}
