package org.libervia.omemo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
@NullUnmarked
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
        write(
                "index.html",
                """
                <!doctype html><meta charset="utf-8">
                <script>globalThis.show = text => fetch('/result', {method: 'POST', body: text});</script>
                <script src="data.js"></script><script src="vectors-run.js"></script>
                <script>main()</script>
                """);
        requireRight("JavaScript", chromium);
    }

    @Test
    @Tag("slow")
    void theVectorsAreRightAsWebAssemblyInAWorker() throws Exception {
        Path chromium = chromium();
        compile(TeaVMTargetType.WEBASSEMBLY_GC, "vectors.wasm");
        try (InputStream runtime =
                TeaVMTool.class.getResourceAsStream("/org/teavm/backend/wasm/wasm-gc-runtime.js")) {
            Files.copy(runtime, directory.resolve("runtime.js"));
        }
        write(
                "worker.js",
                """
                importScripts('runtime.js', 'data.js');
                globalThis.show = text => postMessage(text);
                TeaVM.wasmGC.load('vectors.wasm')
                    .then(loaded => loaded.exports.main([]))
                    .catch(failed => postMessage('' + failed));
                """);
        write(
                "index.html",
                """
                <!doctype html><meta charset="utf-8"><script>
                new Worker('worker.js').onmessage =
                    told => fetch('/result', {method: 'POST', body: told.data});
                </script>
                """);
        requireRight("WebAssembly", chromium);
    }

    private void requireRight(String kind, Path chromium) throws Exception {
        assertThat(told(chromium, script))
                .startsWith(script.lines().count() + " vectors, 0 failures\n");
        if (Boolean.getBoolean("omemo.speed")) {
            System.out.println(kind + " in Chromium: " + told(chromium, "speed"));
        }
    }

    private String told(Path chromium, String vectors) throws Exception {
        write("data.js", "globalThis.vectors = `" + vectors + "`;");
        try (Page page = new Page(directory)) {
            return page.open(chromium);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
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
}
