package org.libervia.backend.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.backend.daemon.DaemonArguments.Command;
import org.libervia.base.error.LiberviaException;

class DaemonArgumentsTest {

    @Test
    void withoutArgumentsItRunsInTheBackground() {
        assertThat(DaemonArguments.parse(List.of()).command()).isEqualTo(Command.BACKGROUND);
    }

    @ParameterizedTest
    @CsvSource({
        "bg,BACKGROUND",
        "fg,FOREGROUND",
        "foreground,FOREGROUND",
        "dbg,DEBUG",
        "stop,STOP",
        "status,STATUS"
    })
    void commandsHaveShortNames(String text, Command command) {
        assertThat(DaemonArguments.parse(List.of(text)).command()).isEqualTo(command);
    }

    @Test
    void optionsMayStandBeforeAndAfterTheCommand() {
        DaemonArguments arguments =
                DaemonArguments.parse(
                        List.of(
                                "--local-dir",
                                "/tmp/d",
                                "fg",
                                "--config",
                                "/tmp/c",
                                "--",
                                "fg",
                                "-x"));
        assertThat(arguments.localDir()).isEqualTo(Path.of("/tmp/d"));
        assertThat(arguments.config()).isEqualTo(Path.of("/tmp/c"));
        assertThat(arguments.rest()).containsExactly("fg", "-x");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> DaemonArguments.parse(List.of("strat")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("strat");
        assertThatThrownBy(() -> DaemonArguments.parse(List.of("fg", "--config")))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("--config");
    }
}
