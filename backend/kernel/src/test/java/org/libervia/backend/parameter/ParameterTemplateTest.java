package org.libervia.backend.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.backend.parameter.ParameterTemplate.Value;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class ParameterTemplateTest {

    @Test
    void whatIsWrittenIsReadBack() {
        List<Value> values =
                List.of(
                        new Value(new ParameterKey("Debug", "Xml log"), true, "false"),
                        new Value(new ParameterKey("Misc", "Watched"), false, "a@b\nc@d"),
                        new Value(new ParameterKey("Misc", "Greeting"), false, "<\"&' é"));
        assertThat(ParameterTemplate.read(ParameterTemplate.write(values)))
                .containsExactlyElementsOf(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<params>", "<other/>", "not xml"})
    void whatIsNoTemplateIsRefused(String text) {
        assertThatThrownBy(() -> ParameterTemplate.read(text))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.DATA));
    }
}
