package org.libervia.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;

class CompletionTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    private List<String> after(String... words) {
        List<String> arguments = new ArrayList<>(List.of("complete", "--"));
        arguments.addAll(List.of(words));
        return li.run(arguments).out().lines().map(line -> line.split("\t", -1)[0]).toList();
    }

    @Test
    void commandsAreCompletedWithTheirDescriptions() {
        assertThat(after("pro")).containsExactly("profile");
        assertThat(after("profile", "d")).containsExactly("disconnect", "default", "delete");
        assertThat(after("")).contains("message", "shell").doesNotContain("complete");
        assertThat(li.run("complete -- pin").out())
                .isEqualTo("ping\tMeasure how long an entity takes to answer.\n");
        assertThat(after("nonsense", "")).isEmpty();
    }

    @Test
    void optionsAndTheirValuesAreCompleted() {
        assertThat(after("profile", "list", "--c")).containsExactly("--clients", "--components");
        assertThat(after("profile", "list", "-O", "j")).containsExactly("json", "json-raw");
        assertThat(after("profile", "list", "--output=x")).containsExactly("--output=xml");
        assertThat(after("message", "send", "x@y", "-t", "gr")).containsExactly("groupchat");
        assertThat(after("presence", "active", "")).containsExactly("true", "false");
    }

    @Test
    void profilesContactsAndFilesAreCompleted() {
        world.contacts.add("bob@example.org", "Bob", true, true);

        assertThat(after("roster", "get", "-p", "")).containsExactly("alice");
        assertThat(after("profile", "delete", "al")).containsExactly("alice");
        assertThat(after("message", "send", "-p", "alice", "b")).containsExactly("bob@example.org");
        assertThat(after("param", "save", "")).containsExactly(":files");
    }

    /** A program {@code li} that knows one answer, in a directory of its own. */
    private static Path program(Path directory) throws IOException {
        Path program = directory.resolve("li");
        Files.writeString(
                program,
                """
                #!/bin/sh
                case "$*" in
                    "complete -- pro") printf 'profile\\tProfiles.\\n' ;;
                    "complete -- roster get bob@e") printf 'bob@example.org\\tBob\\n' ;;
                    "complete -- roster get ") printf 'bob@example.org\\tBob\\ncarol@example.org\\t\\n' ;;
                esac
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static Path installed(String shell) {
        Path found =
                Stream.of("/bin/", "/usr/bin/")
                        .map(directory -> Path.of(directory + shell))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(Path.of("absent"));
        assumeThat(found).as(shell + " is not installed").isExecutable();
        return found;
    }

    private static String outputOf(Path directory, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", directory.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String bash(Path directory, String line) throws Exception {
        String shell = installed("bash").toString();
        program(directory);
        Path script =
                Files.writeString(directory.resolve("script"), li.run("completion bash").out());
        String test =
                ". '%s'; COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}; _libervia_cli; printf '%%s\\n' \"${COMPREPLY[@]}\""
                        .formatted(script, line);
        return outputOf(directory, List.of(shell, "--norc", "-c", test));
    }

    @Test
    void bashCompletesCommands(@TempDir Path directory) throws Exception {
        assertThat(bash(directory, "li pro")).isEqualTo("profile\n");
    }

    @Test
    void bashCompletesAddressesWhereItBreaksWords(@TempDir Path directory) throws Exception {
        assertThat(bash(directory, "li roster get bob@e")).isEqualTo("example.org\n");
        assertThat(bash(directory, "li roster get "))
                .isEqualTo("bob@example.org\ncarol@example.org\n");
    }

    @Test
    void zshAcceptsTheScriptAndRegistersIt(@TempDir Path directory) throws Exception {
        String shell = installed("zsh").toString();
        program(directory);
        Path script =
                Files.writeString(directory.resolve("script"), li.run("completion zsh").out());
        String test =
                "autoload -U compinit; compinit -u -D; . '%s'; print $_comps[li];".formatted(script)
                        + " _describe() { print -l $found }; words=(li pro); CURRENT=2; _libervia_cli";

        assertThat(outputOf(directory, List.of(shell, "-f", "-c", test)))
                .isEqualTo("_libervia_cli\nprofile:Profiles.\n");
    }

    @Test
    void fishCompletesCommands(@TempDir Path directory) throws Exception {
        String shell = installed("fish").toString();
        program(directory);
        Path script =
                Files.writeString(directory.resolve("script"), li.run("completion fish").out());

        assertThat(
                        outputOf(
                                directory,
                                List.of(
                                        shell,
                                        "--no-config",
                                        "-c",
                                        "source " + script + "; complete -C 'li pro'")))
                .isEqualTo("profile\tProfiles.\n");
    }
}
