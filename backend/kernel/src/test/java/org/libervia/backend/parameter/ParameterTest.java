package org.libervia.backend.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.libervia.backend.feature.Parameter;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;

class ParameterTest {

    @Test
    void numbersAreBroughtWithinTheirBounds() {
        assertThat(CoreParameters.PRIORITY.normalised("500")).isEqualTo("127");
        assertThat(CoreParameters.PRIORITY.normalised("-500")).isEqualTo("-128");
        assertThat(CoreParameters.PRIORITY.normalised("")).isEqualTo("50");
        assertThatThrownBy(() -> CoreParameters.PRIORITY.normalised("high"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("high");
    }

    @Test
    void anOptionalNumberMayBeUnset() {
        assertThat(CoreParameters.FORCE_PORT.normalised("")).isEmpty();
        assertThat(CoreParameters.FORCE_PORT.reader().apply("")).isEqualTo(OptionalInt.empty());
        assertThat(CoreParameters.FORCE_PORT.normalised("70000")).isEqualTo("65535");
    }

    @Test
    void truthHasManySpellingsAndOneForm() {
        assertThat(CoreParameters.CHECK_CERTIFICATE.normalised("yes")).isEqualTo("true");
        assertThat(CoreParameters.CHECK_CERTIFICATE.normalised("0")).isEqualTo("false");
    }

    @Test
    void addressesThatAreNoneAreSkipped() {
        Parameter<?> watched = Parameter.jids("Misc", "Watched", "Watched contacts", "", 0);
        assertThat(watched.normalised("a@example.org\n@@\n\nb@example.org"))
                .isEqualTo("a@example.org\nb@example.org");
        assertThat(Parameter.jids("Misc", "Watched", "", "", 0).reader().apply("a@example.org"))
                .containsExactly(Jid.parse("a@example.org"));
    }

    @Test
    void aChoiceTakesOnlyItsOptions() {
        Parameter<String> choice = Parameter.choice("Misc", "join", "Join", 0, "ask", "always");
        assertThat(choice.standard()).isEqualTo("ask");
        assertThat(choice.normalised("always")).isEqualTo("always");
        assertThatThrownBy(() -> choice.normalised("never")).hasMessageContaining("ask, always");
    }
}
