package org.libervia.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "YES", "On"})
    void yesInFourWays(String text) {
        assertThat(OptionTexts.flag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "No", "off"})
    void noInFourWays(String text) {
        assertThat(OptionTexts.flag(text)).isFalse();
    }

    @Test
    void anythingElseIsNeither() {
        assertThatThrownBy(() -> OptionTexts.flag("maybe"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAreCommaSeparatedWithQuotes() {
        assertThat(OptionTexts.list("")).isEmpty();
        assertThat(OptionTexts.list("a")).containsExactly("a");
        assertThat(OptionTexts.list("a, b ,c")).containsExactly("a", "b", "c");
        assertThat(OptionTexts.list("\"a, b\", c")).containsExactly("a, b", "c");
        assertThat(OptionTexts.list("\"say \"\"hi\"\"\", \"\"")).containsExactly("say \"hi\"", "");
        assertThat(OptionTexts.list("a,\nb")).containsExactly("a", "b");
        assertThatThrownBy(() -> OptionTexts.list("\"open"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersHaveBounds() {
        assertThat(OptionTexts.number(" 5222 ", 1, 65535)).isEqualTo(5222);
        for (String bad : List.of("0", "65536", "x", "", "1.5", "99999999999")) {
            assertThatThrownBy(() -> OptionTexts.number(bad, 1, 65535))
                    .hasMessage("it must be a whole number from 1 to 65535");
        }
    }

    @Test
    void aTildeStandsForTheHomeDirectory() {
        Surroundings around = new Surroundings(Map.of(), Path.of("/home/romeo"), Path.of("/"));
        assertThat(around.path("~")).isEqualTo(Path.of("/home/romeo"));
        assertThat(around.path("~/a b")).isEqualTo(Path.of("/home/romeo/a b"));
        assertThat(around.path("/x/~")).isEqualTo(Path.of("/x/~"));
    }

    @Test
    void aChoiceTakesItsWordsOnly() {
        Option<String> bridge =
                Option.choice("bridge", "socket", List.of("socket", "dbus"), "the bridge");
        Surroundings around =
                new Surroundings(
                        Map.of("LIBERVIA_BRIDGE", "DBus"), Path.of("/h"), Path.of("/nowhere"));
        assertThat(Settings.load(around, null).get(bridge)).isEqualTo("dbus");
        Surroundings wrong =
                new Surroundings(
                        Map.of("LIBERVIA_BRIDGE", "pigeon"), Path.of("/h"), Path.of("/nowhere"));
        assertThatThrownBy(() -> Settings.load(wrong, null).get(bridge))
                .hasMessageContaining("LIBERVIA_BRIDGE")
                .hasMessageContaining("socket, dbus");
    }
}
