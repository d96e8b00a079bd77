package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;
import org.libervia.cli.command.Parser;
import org.libervia.cli.world.CommandGuide;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;
import picocli.CommandLine.Model.CommandSpec;

class CommandTreeTest {
    private static final Path GUIDE =
            Path.of(System.getProperty("libervia.root", "../.."), "docs", "cli.md");

    record Command(String path, Leaf leaf) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Command> commands() {
        return leaves("li", new AllCommands());
    }

    private static Stream<Command> leaves(String path, Group group) {
        return group.children().stream()
                .flatMap(child -> {
                    String below = path + " " + child.name();
                    return switch (child) {
                        case Group inner -> leaves(below, inner);
                        case Leaf leaf -> Stream.of(new Command(below, leaf));
                    };
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsParsedUnlessItNeedsNothing(Command command) {
        CommandSpec spec =
                new Parser(command.path(), command.leaf(), command.leaf().make().get())
                        .line()
                        .getCommandSpec();

        boolean needsNothing = spec.requiredArgs().isEmpty();
        assertThat(command.leaf().bare() || command.leaf().hidden()).isEqualTo(needsNothing);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfAndItsArguments(Command command) {
        Li li = new Li(new World());

        Li.Result help = li.run(command.path().substring(3) + " --help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: " + command.path())
                .contains(command.leaf().description());
        assertThat(command.leaf().description()).matches("[A-Z].*\\.");
    }

    @Test
    void helpAndVersionNeedNoBackend() {
        Li li = new Li(new World());

        assertThat(li.run("--help").out())
                .startsWith("Usage: li COMMAND")
                .contains("  profile ", "  message ")
                .doesNotContain("  complete ");
        assertThat(li.run("roster -h").out()).contains("Usage: li roster COMMAND", "  purge ");
        assertThat(li.run("--version").out()).startsWith("libervia-cli ");
    }

    @Test
    void namesInAGroupAreUnique() {
        for (Node node : new AllCommands().children()) {
            if (node instanceof Group group) {
                assertThat(group.children()).extracting(Node::name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theGuideTellsOfEveryCommand() throws IOException {
        String guide = new CommandGuide(new AllCommands()).text();
        if (Boolean.getBoolean("libervia.write.docs")) {
            Files.writeString(GUIDE, guide);
        }

        assertThat(Files.readString(GUIDE))
                .as(
                        "docs/cli.md is written by this test when it runs with the system property libervia.write.docs")
                .isEqualTo(guide);
    }
}
