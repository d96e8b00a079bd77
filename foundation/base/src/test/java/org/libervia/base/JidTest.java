package org.libervia.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JidTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet@example.com",
                "juliet@example.com/foo",
                "juliet@example.com/foo bar",
                "juliet@example.com/foo@bar",
                "foo\\20bar@example.com",
                "fussball@example.com",
                "fu\u00DFball@example.com",
                "\u03C0@example.com",
                "\u03C3@example.com/foo",
                "\u03C2@example.com/foo",
                "king@example.com/\u265A",
                "example.com",
                "example.com/foobar",
                "a.example.com/b@example.net",
                "127.0.0.1",
                "[::1]",
                "romeo@[2001:db8::1]/balcony",
                "localhost",
                "xn.example",
                "b\u00FCcher.example",
                "fa\u00DF.example",
                "\u05D0\u05D1.example",
                "r3---sn.example",
            })
    void anAddressThatIsPreparedStaysAsItIs(String text) {
        assertThat(Jid.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ROMEO@Montague.LIT/Orchard, romeo@montague.lit/Orchard
                    '\u03A3@example.com/foo', '\u03C3@example.com/foo'
                    example.com., example.com
                    'B\u00DCCHER\u3002example\uFF0E', 'b\u00FCcher.example'
                    xn--bcher-kva.example, 'b\u00FCcher.example'
                    XN--BCHER-KVA.example, 'b\u00FCcher.example'
                    '\uFF52omeo@\uFF4Dontague.lit', romeo@montague.lit
                    'e\u0301@example.com/e\u0301', '\u00E9@example.com/\u00E9'
                    'a@example.com/b\u00A0c', 'a@example.com/b c'
                    [2001:DB8::1], [2001:db8::1]
                    """)
    void anAddressIsPrepared(String written, String prepared) {
        assertThat(Jid.parse(written)).hasToString(prepared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"juliet\"@example.com",
                "foo bar@example.com",
                "juliet@example.com/ foo",
                "@example.com",
                "@example.com/",
                "example.com/",
                "henry\u2163@example.com",
                "\u265A@example.com",
                "juliet@",
                "/foobar",
                "a\uFF20b@example.com",
                "a\uFF0Fb@example.com",
                "a<b@example.com",
                "a'b@example.com",
                "a@b@example.com",
                "a@example..com",
                "a@.",
                "a@.com",
                "a@exa mple.com",
                "a@exa_mple.com",
                "a@-example.com",
                "a@example-.com",
                "a@[::1",
                "a@[::g]",
                "a@[127.0.0.1]",
                "a@[fe80::1%eth0]",
                "a@xn--.com",
                "a@xn--a.com",
                "a@xn--bcher-kva9.example",
                "a@\u0301b.example",
                "a@example.com/b\u0000c",
                "a@example.com/\uD800",
                "\uDC00@example.com",
                "a@\uD800.example",
                "\u0000@example.com",
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatExceptionOfType(InvalidJidException.class)
                .isThrownBy(() -> Jid.parse(text))
                .withMessageContaining("is not an XMPP address");
    }

    @Test
    void everyPartHoldsAtMost1023Bytes() {
        String longest = "a".repeat(1023);
        assertThat(Jid.of(longest, "example.com", longest).local()).hasSize(1023);
        for (String over : new String[] {longest + "a", "\u00E9".repeat(512)}) {
            assertThatExceptionOfType(InvalidJidException.class)
                    .isThrownBy(() -> Jid.of(over, "example.com", null));
            assertThatExceptionOfType(InvalidJidException.class)
                    .isThrownBy(() -> Jid.of("a", "example.com", over));
            assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.parse(over));
        }
        assertThatExceptionOfType(InvalidJidException.class)
                .isThrownBy(() -> Jid.parse("a".repeat(64) + ".example"));
    }

    @Test
    void theDnsGetsTheAsciiForm() {
        assertThat(Jid.parse("b\u00FCcher.example").asciiDomain())
                .isEqualTo("xn--bcher-kva.example");
        assertThat(Jid.parse("fa\u00DF.de").asciiDomain()).isEqualTo("xn--fa-hia.de");
        assertThat(Jid.parse("\u4EF6\u540D.example").asciiDomain()).isEqualTo("xn--5nqx7j.example");
        assertThat(Jid.parse("montague.lit").asciiDomain()).isEqualTo("montague.lit");
    }

    @Test
    void whatWasPreparedIsPreparedAlready() {
        Random random = new Random(3);
        int valid = 0;
        for (int i = 0; i < 60_000; i++) {
            String text = random(random);
            try {
                Jid jid = Jid.parse(text);
                valid++;
                assertThat(Jid.parse(jid.toString())).as(text).isEqualTo(jid);
                assertThat(Jid.parse(jid.asciiDomain()).domain()).as(text).isEqualTo(jid.domain());
            } catch (InvalidJidException refused) {
                assertThat(refused).hasMessageContaining("is not an XMPP address");
            }
        }
        assertThat(valid).isGreaterThan(5_000);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int bound = random.nextBoolean() ? 0x250 : random.nextBoolean() ? 0x3100 : 0x20000;
        for (int parts = random.nextInt(3); parts >= 0; parts--) {
            for (int length = random.nextInt(4); length >= 0; length--) {
                int kind = random.nextInt(4);
                text.appendCodePoint(kind == 0 ? random.nextInt(bound) : 'a' + random.nextInt(26));
            }
            text.append("@/.".charAt(random.nextInt(3)));
        }
        return text.append('x').toString();
    }
}
