package org.libervia.backend.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.backend.log.LogOptions.Output;
import org.libervia.base.error.LiberviaException;

class LogOptionsTest {

    @Test
    void withoutOptionsItLogsFromInfoOnToTheLogFile() {
        LogOptions options = read(Map.of(), Map.of());
        assertThat(options.level()).isEqualTo(LogLevel.INFO);
        assertThat(options.outputs()).containsExactly(new Output.Standard());
    }

    @Test
    void theEnvironmentGoesBeforeTheConfiguration() {
        LogOptions options =
                read(
                        Map.of("SAT_LOG_LEVEL", "debug", "LIBERVIA_LOG_FMT", "%(name)s"),
                        Map.of("log_level", "error", "log_fmt", "x"));
        assertThat(options.level()).isEqualTo(LogLevel.DEBUG);
        assertThat(options.format()).isEqualTo("%(name)s");
    }

    @Test
    void severalOutputsMayBeCombined() {
        assertThat(
                        read(Map.of(), Map.of("log_output", "/tmp/a.log //memory(20) //default"))
                                .outputs())
                .containsExactly(
                        new Output.File(Path.of("/tmp/a.log")),
                        new Output.Memory(20),
                        new Output.Standard());
    }

    @Test
    void anUnknownLevelIsInfo() {
        assertThat(read(Map.of(), Map.of("log_level", "loud")).level()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void taintsAreReadFromJson() {
        LogOptions options =
                read(Map.of(), Map.of("log_levels_taints_dict", "{\"info\": [\"green\", \"* \"]}"));
        assertThat(options.taints().before(LogLevel.INFO, true)).isEqualTo("\u001b[32m* ");
        assertThat(options.taints().before(LogLevel.DEBUG, true)).isEqualTo("\u001b[36m");
    }

    @Test
    void whatCantBeUsedIsNamed() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("log_logger", "(")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("log_logger");
        assertThatThrownBy(() -> read(Map.of(), Map.of("log_levels_taints_dict", "[")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("log_levels_taints_dict");
    }

    private static LogOptions read(Map<String, String> environment, Map<String, String> config) {
        return LogOptions.read(environment::get, config::get);
    }
}
