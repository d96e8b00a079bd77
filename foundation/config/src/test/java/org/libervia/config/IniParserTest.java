package org.libervia.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Python's configparser makes of each text. */
class IniParserTest {
    static Map<String, Map<String, String>> plain(IniDocument document) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        document.sections()
                .forEach((name, entries) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    entries.forEach((option, entry) -> values.put(option, entry.text()));
                    sections.put(name, values);
                });
        return sections;
    }

    private static Arguments of(
            String what, String text, Map<String, Map<String, String>> expected) {
        return Arguments.of(what, text, expected);
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                of(
                        "both separators",
                        "[s]\na = 1\nb: 2\nc=3\nd:4",
                        Map.of("s", Map.of("a", "1", "b", "2", "c", "3", "d", "4"))),
                of(
                        "the first separator counts",
                        "[s]\nurl = http://x:1/=y",
                        Map.of("s", Map.of("url", "http://x:1/=y"))),
                of(
                        "comments on lines of their own",
                        "# x\n[s]\n; y\na = 1\n  # z\nb = 2",
                        Map.of("s", Map.of("a", "1", "b", "2"))),
                of(
                        "no comments after a value",
                        "[s]\na = 1 # not one ; nor this",
                        Map.of("s", Map.of("a", "1 # not one ; nor this"))),
                of(
                        "names in any case",
                        "[S]\nJabberID = Romeo",
                        Map.of("S", Map.of("jabberid", "Romeo"))),
                of("spaces around", "[s]\n  a   =   1  ", Map.of("s", Map.of("a", "1"))),
                of(
                        "names with spaces",
                        "[plugin muc]\nmy option = x",
                        Map.of("plugin muc", Map.of("my option", "x"))),
                of(
                        "several lines",
                        "[s]\na = 1,\n  2,\n    3\nb = 4",
                        Map.of("s", Map.of("a", "1,\n2,\n3", "b", "4"))),
                of(
                        "a value that begins on the next line",
                        "[s]\na =\n  {\n  }",
                        Map.of("s", Map.of("a", "\n{\n}"))),
                of(
                        "empty lines within a value",
                        "[s]\na = 1\n\n  2\n\n\nb = 3",
                        Map.of("s", Map.of("a", "1\n\n2", "b", "3"))),
                of(
                        "comments within a value",
                        "[s]\na = 1\n  # no\n  2",
                        Map.of("s", Map.of("a", "1\n2"))),
                of("an empty value", "[s]\na =\nb = 1", Map.of("s", Map.of("a", "", "b", "1"))),
                of(
                        "indented options",
                        "[s]\n  a = 1\n  b = 2",
                        Map.of("s", Map.of("a", "1", "b", "2"))),
                of(
                        "an indented line goes on",
                        "[s]\na = 1\n b = 2",
                        Map.of("s", Map.of("a", "1\nb = 2"))),
                of(
                        "an indented header goes on",
                        "[s]\na = 1\n [t]",
                        Map.of("s", Map.of("a", "1\n[t]"))),
                of(
                        "DEFAULT twice",
                        "[DEFAULT]\na = 1\n[s]\n[DEFAULT]\nb = 2",
                        Map.of("DEFAULT", Map.of("a", "1", "b", "2"), "s", Map.of())),
                of("brackets in a header", "[a] b]\nx = 1", Map.of("a] b", Map.of("x", "1"))),
                of(
                        "line ends of other systems",
                        "[s]\r\na = 1\r\nb = 2\r\n",
                        Map.of("s", Map.of("a", "1", "b", "2"))),
                of("nothing", "", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("behaviours")
    void isReadAsConfigparserReadsIt(
            String what, String text, Map<String, Map<String, String>> expected) {
        IniDocument document = IniParser.parse("libervia.conf", text);
        assertThat(document.faults()).isEmpty();
        assertThat(plain(document)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("a = 1", "libervia.conf, line 1: a section must be opened first"),
                Arguments.of("[s]\na = 1\njust words", "libervia.conf, line 3: this is neither"),
                Arguments.of("[s]\n= 1", "libervia.conf, line 2: this is neither"),
                Arguments.of(
                        "[s]\na = 1\n[t]\n[s]",
                        "libervia.conf, line 4: the section [s] is there already"),
                Arguments.of(
                        "[s]\na = 1\nA: 2",
                        "libervia.conf, line 3: the option “a” of section [s] is set in line 2"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatCanNotBeUnderstoodIsReportedWithItsLine(String text, String expected) {
        assertThat(IniParser.parse("libervia.conf", text).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).startsWith(expected));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        assertThat(IniParser.parse("f", "x\n[s]\ny\na = 1\na = 2\n").faults()).hasSize(3);
    }
}
