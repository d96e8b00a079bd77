package org.libervia.backend.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.backend.log.LogOptions.Output;
import org.libervia.base.error.LiberviaException;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

class LogOptionsTest {

    @TempDir Path directory;

    @Test
    void withoutOptionsItLogsFromInfoOnToTheLogFile() throws Exception {
        LogOptions options = read(Map.of(), "");
        assertThat(options.level()).isEqualTo(LogLevel.INFO);
        assertThat(options.format()).isEqualTo("%(message)s");
        assertThat(options.outputs()).containsExactly(new Output.Standard());
    }

    @Test
    void theEnvironmentGoesBeforeTheConfiguration() throws Exception {
        LogOptions options =
                read(
                        Map.of("SAT_LOG_LEVEL", "debug", "LIBERVIA_LOG_FMT", "%(name)s"),
                        "log_level = error\nlog_fmt = x");
        assertThat(options.level()).isEqualTo(LogLevel.DEBUG);
        assertThat(options.format()).isEqualTo("%(name)s");
    }

    @Test
    void severalOutputsMayBeCombined() throws Exception {
        assertThat(read(Map.of(), "log_output = /tmp/a.log //memory(20) //default").outputs())
                .containsExactly(
                        new Output.File(Path.of("/tmp/a.log")),
                        new Output.Memory(20),
                        new Output.Standard());
    }

    @Test
    void anUnknownLevelIsInfo() throws Exception {
        assertThat(read(Map.of(), "log_level = loud").level()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void taintsAreReadFromJson() throws Exception {
        LogOptions options =
                read(Map.of(), "log_levels_taints_dict = {\"info\": [\"green\", \"* \"]}");
        assertThat(options.taints().before(LogLevel.INFO, true)).isEqualTo("\u001b[32m* ");
        assertThat(options.taints().before(LogLevel.DEBUG, true)).isEqualTo("\u001b[36m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log_logger = (", "log_levels_taints_dict = [", "log_output = //disk"})
    void whatCantBeUsedIsNamed(String line) {
        assertThatThrownBy(() -> read(Map.of(), line))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining(line.substring(0, line.indexOf(' ')));
    }

    private LogOptions read(Map<String, String> environment, String lines) throws Exception {
        Path file = Files.writeString(directory.resolve("libervia.conf"), "[DEFAULT]\n" + lines);
        Surroundings around = new Surroundings(environment, directory, directory);
        return LogOptions.read(Settings.load(around, file));
    }
}
