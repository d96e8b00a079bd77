package org.libervia.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void jsonHoldsEveryKindOfValue() {
        assertThat(JsonText.raw(Arrays.asList(1, 2.5, true, null, "a", Double.NaN)))
                .isEqualTo("[1, 2.5, true, null, \"a\", null]");
        assertThat(JsonText.raw(Map.of())).isEqualTo("{}");
        assertThat(JsonText.pretty(List.of())).isEqualTo("[]");
        assertThat(JsonText.pretty(List.of(Map.of("k", List.of(1)))))
                .isEqualTo(
                        """
                        [
                            {
                                "k": [
                                    1
                                ]
                            }
                        ]\
                        """);
    }

    @Test
    void jsonStringsAreEscaped() {
        assertThat(JsonText.raw("\"\\\n\r\t\u0001\u007f é 😀"))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u007f é 😀\"");
    }

    @Test
    void xmlIsWellFormedWhateverItHolds() {
        assertThat(XmlText.of(Map.of("a<\"b", Arrays.asList("x & y", null, "\u0001"))))
                .isEqualTo(
                        """
                        <result>
                            <entry key="a&lt;&quot;b">
                                <item>x &amp; y</item>
                                <item/>
                                <item>\ufffd</item>
                            </entry>
                        </result>\
                        """);
    }

    @Test
    void formatsHaveTheNamesOfEarlierVersions() {
        assertThat(Format.named("json_raw")).contains(Format.JSON_RAW);
        assertThat(Format.named("nonsense")).isEmpty();
    }
}
