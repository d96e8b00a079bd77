package org.libervia.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u001b\\"})
    void nothingIsReadBeyondTheAnswer(String end) throws IOException {
        InputStream terminal =
                nothingBeforehand("\u001b]11;rgb:ffff/ffff/ffff" + end + "typed ahead");
        ByteArrayOutputStream question = new ByteArrayOutputStream();

        Optional<String> answer = BackgroundQuestion.ask(question, terminal);

        assertThat(question.toString(StandardCharsets.US_ASCII)).isEqualTo("\u001b]11;?\u001b\\");
        assertThat(answer.flatMap(BackgroundQuestion::read)).hasValue(Background.LIGHT);
        assertThat(terminal.readAllBytes()).asString().isEqualTo("typed ahead");
    }

    /** A terminal where nothing is to be read until it is asked. */
    private static InputStream nothingBeforehand(String answer) {
        return new FilterInputStream(
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII))) {
            @Override
            public int available() {
                return 0;
            }
        };
    }

    @Test
    void aTerminalThatDoesNotAnswerLeavesTheBackgroundOpen() throws IOException {
        Optional<String> answer =
                BackgroundQuestion.ask(new ByteArrayOutputStream(), nothingBeforehand(""));

        assertThat(answer.flatMap(BackgroundQuestion::read)).isEmpty();
    }

    @Test
    void whatWasTypedBeforeIsNotReadAsAnAnswer() throws IOException {
        InputStream typed = new ByteArrayInputStream("ls\n".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream question = new ByteArrayOutputStream();

        assertThat(BackgroundQuestion.ask(question, typed)).isEmpty();

        assertThat(question.size()).isZero();
        assertThat(typed.readAllBytes()).asString().isEqualTo("ls\n");
    }
}
