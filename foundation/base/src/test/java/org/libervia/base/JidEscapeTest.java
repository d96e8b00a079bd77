package org.libervia.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JidEscapeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    space cadet, space\\20cadet
                    call me "ishmael", call\\20me\\20\\22ishmael\\22
                    at&t guy, at\\26t\\20guy
                    d'artagnan, d\\27artagnan
                    /.fanboy, \\2f.fanboy
                    ::foo::, \\3a\\3afoo\\3a\\3a
                    <foo>, \\3cfoo\\3e
                    user@host, user\\40host
                    c:\\net, c\\3a\\net
                    c:\\\\net, c\\3a\\\\net
                    c:\\cool stuff, c\\3a\\cool\\20stuff
                    c:\\5commas, c\\3a\\5c5commas
                    \\3and\\2is\\5cool, \\5c3and\\2is\\5c5cool
                    \\2plus\\2is\\4, \\2plus\\2is\\4
                    foo\\bar, foo\\bar
                    foob\\41r, foob\\41r
                    """)
    void aTextHasItsEscapedFormAndBack(String text, String escaped) {
        assertThat(JidEscape.escape(text)).isEqualTo(escaped);
        assertThat(JidEscape.unescape(escaped)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", " "})
    void aSpaceAtAnEndHasNoEscape(String text) {
        assertThatExceptionOfType(InvalidJidException.class)
                .isThrownBy(() -> JidEscape.escape(text));
        assertThat(JidEscape.unescape("\\20a\\20")).isEqualTo("\\20a\\20");
    }

    @Test
    void anyTextComesBackAndFitsALocalPart() {
        Random random = new Random(4);
        String letters = " \"&'/:<>@\\\\\\0257acef";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String source = text.append('x').toString();
            String escaped = JidEscape.escape(source);
            assertThat(JidEscape.unescape(escaped)).isEqualTo(source);
            assertThat(Jid.of(escaped, "example.com", null).local()).isEqualTo(escaped);
        }
    }
}
