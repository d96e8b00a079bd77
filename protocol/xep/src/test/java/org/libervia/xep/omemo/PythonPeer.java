package org.libervia.xep.omemo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.libervia.testing.kit.SharedReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another implementation as a child process: a question a line, an answer a line. */
final class PythonPeer implements AutoCloseable {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private PythonPeer(Path script) throws IOException {
        process =
                new ProcessBuilder(PYTHON.toString(), script.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** The peer; skips the running test where it can't be had. */
    static PythonPeer required() {
        Path script = SharedReference.required().path("../peers/omemo/omemo_peer.py");
        Assumptions.assumeTrue(Files.isExecutable(PYTHON), PYTHON + " is absent: not checked");
        try {
            PythonPeer peer = new PythonPeer(script);
            JsonNode versions;
            try {
                versions = peer.ask("ping").path("versions");
            } catch (UncheckedIOException gone) {
                peer.close();
                return Assumptions.abort("python3-omemo is not installed: not checked");
            }
            Assumptions.assumeTrue(
                    versions.path("oldmemo").isString(), "python3-oldmemo is not installed");
            return peer;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Asks, and fails when the answer says no. */
    JsonNode ask(String command, Object... arguments) {
        JsonNode answer = tryTo(command, arguments);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(command + List.of(arguments) + ": " + answer);
        }
        return answer;
    }

    /** Asks; the answer may say no. */
    JsonNode tryTo(String command, Object... arguments) {
        ObjectNode question = JsonMapper.shared().createObjectNode().put("cmd", command);
        for (int i = 0; i < arguments.length; i += 2) {
            question.set((String) arguments[i], JsonMapper.shared().valueToTree(arguments[i + 1]));
        }
        try {
            questions.write(question.toString());
            questions.newLine();
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the peer has ended");
            }
            return JsonMapper.shared().readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException ended) {
            process.destroyForcibly();
        }
    }
}
