package org.libervia.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackgroundQuestionTest {
    private static Background of(Map<String, String> environment, String configured) {
        return new BackgroundQuestion(environment, () -> configured).get();
    }

    @Test
    void theConfigurationComesFirst() {
        assertThat(of(Map.of("COLORFGBG", "15;0"), "light")).isEqualTo(Background.LIGHT);
        assertThat(of(Map.of("COLORFGBG", "0;15"), "dark")).isEqualTo(Background.DARK);
    }

    @Test
    void theVariableComesNextAndDarkIsTheRule() {
        assertThat(of(Map.of("COLORFGBG", "0;default;15"), "auto")).isEqualTo(Background.LIGHT);
        assertThat(of(Map.of("COLORFGBG", "15;0"), "")).isEqualTo(Background.DARK);
        assertThat(of(Map.of(), "")).isEqualTo(Background.DARK);
    }

    @Test
    void aTerminalsAnswerIsReadByItsLuminance() {
        assertThat(BackgroundQuestion.read("\u001b]11;rgb:ffff/ffff/dddd\u001b\\"))
                .contains(Background.LIGHT);
        assertThat(BackgroundQuestion.read("\u001b]11;rgb:1e/1e/2e\u0007"))
                .contains(Background.DARK);
        assertThat(BackgroundQuestion.read("")).isEmpty();
        assertThat(BackgroundQuestion.read("rgb:zz/0/0")).isEmpty();
    }
}
