package org.libervia.omemo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.testing.kit.SharedReference;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** All vectors, by the library compiled for browsers, in a real one. */
class BrowserTest {
    @TempDir private Path directory = Path.of("");
    private String script = "";

    @BeforeEach
    void writeVectors() {
        script = VectorScript.of(SharedReference.required());
    }

    @Test
    void theVectorsAreRightOnTheJvm() {
        assertThat(new VectorMachine().run(script)).contains(" vectors, 0 failures");
    }

    @Test
    void theVectorsAreRightAsJavaScript() throws Exception {
        Path chromium = chromium();
        compile(TeaVMTargetType.JAVASCRIPT, "vectors-run.js");
        page("<script src=\"vectors-run.js\"></script><script>main()</script>");
        String result = shown(chromium);
        System.out.println("As JavaScript: " + result.strip().replace("\n", " "));
        assertThat(result).startsWith(expected());
    }

    private String expected() {
        return script.lines().count() + " vectors, 0 failures\n";
    }

    private void page(String scripts) throws IOException {
        Files.writeString(
                directory.resolve("data.js"),
                "globalThis.vectors = `" + script + "`; globalThis.show = text => {"
                        + " document.getElementById('result').textContent = text; };");
        Files.writeString(
                directory.resolve("index.html"),
                "<!doctype html><meta charset=\"utf-8\"><pre id=\"result\">not run</pre>"
                        + "<script src=\"data.js\"></script>"
                        + scripts);
    }

    private void compile(TeaVMTargetType target, String file) throws Exception {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(target);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setMainClass(VectorPage.class.getName());
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName(file);
        tool.setClassLoader(getClass().getClassLoader());
        tool.setObfuscated(true);
        tool.setOptimizationLevel(
                target == TeaVMTargetType.JAVASCRIPT
                        ? TeaVMOptimizationLevel.ADVANCED
                        : TeaVMOptimizationLevel.FULL);
        tool.generate();
        List<String> problems = new ArrayList<>();
        for (Problem problem : tool.getProblemProvider().getSevereProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            problems.add(text.getText() + " at " + problem.getLocation());
        }
        assertThat(problems).as("what the library uses but browsers lack").isEmpty();
        assertThat(directory.resolve(file)).isNotEmptyFile();
    }

    private static Path chromium() {
        Path found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(directory -> Path.of(directory, "chromium"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(Path.of(""));
        assumeTrue(
                Files.isRegularFile(found) || Files.isSymbolicLink(found),
                "chromium is not installed: not checked");
        return found;
    }

    private String shown(Path chromium) throws IOException, InterruptedException {
        Path log = directory.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                chromium.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--allow-file-access-from-files",
                                "--user-data-dir=" + directory.resolve("profile"),
                                "--virtual-time-budget=120000",
                                "--dump-dom",
                                directory.resolve("index.html").toUri().toString())
                        .redirectOutput(log.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String dom = Files.readString(log);
        int start = dom.indexOf("<pre id=\"result\">");
        assertThat(start).as("the page: %s", dom).isPositive();
        return dom.substring(start + "<pre id=\"result\">".length(), dom.indexOf("</pre>"));
    }
}
