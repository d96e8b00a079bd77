package org.libervia.template.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** The same corpus, by the same engine compiled to JavaScript, in a real browser. */
class BrowserTest {
    private static final int LARGEST_SCRIPT = 200_000;

    @TempDir private Path directory = Path.of("");

    @Test
    void chromiumRendersTheCorpusAlike() throws Exception {
        Path chromium = chromium();
        compile();
        int cases = 0;
        StringBuilder corpus = new StringBuilder("window.corpus = [");
        for (Path file : CorpusTest.files()) {
            String text = Files.readString(file);
            cases += CorpusReader.read(text).size();
            corpus.append(quoted(text)).append(',');
        }
        Files.writeString(directory.resolve("data.js"), corpus.append("];").toString());
        Files.writeString(
                directory.resolve("index.html"),
                """
                <!doctype html><meta charset="utf-8"><pre id="result">not run</pre>
                <script src="data.js"></script><script src="corpus.js"></script><script>main()</script>
                """);
        assertThat(result(chromium)).isEqualTo(cases + " templates, 0 failures");
    }

    private static Path chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        Path found =
                Stream.of(path.split(":"))
                        .map(directory -> Path.of(directory, "chromium"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(Path.of(""));
        assumeTrue(
                Files.isExecutable(found) && !found.toString().isEmpty(),
                "chromium is not installed");
        return found;
    }

    private void compile() throws Exception {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setMainClass(CorpusPage.class.getName());
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName("corpus.js");
        tool.setClassLoader(getClass().getClassLoader());
        tool.setObfuscated(true);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.generate();
        List<String> problems = new ArrayList<>();
        for (Problem problem : tool.getProblemProvider().getSevereProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            problems.add(text.getText() + " at " + problem.getLocation());
        }
        assertThat(problems).as("what the engine uses but browsers lack").isEmpty();
        long size = gzipped(directory.resolve("corpus.js"));
        assertThat(size).isLessThan(LARGEST_SCRIPT);
    }

    private static long gzipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        }
        return bytes.size();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .forEach(c ->
                        out.append(
                                c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<'
                                        ? String.valueOf((char) c)
                                        : String.format("\\u%04x", c)));
        return out.append('"').toString();
    }

    private String result(Path chromium) throws IOException, InterruptedException {
        Path log = directory.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        chromium.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--user-data-dir=" + directory.resolve("profile"),
                                        "--virtual-time-budget=60000",
                                        "--dump-dom",
                                        directory.resolve("index.html").toUri().toString()))
                        .redirectOutput(log.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(200, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String dom = Files.readString(log, StandardCharsets.UTF_8);
        int start = dom.indexOf("<pre id=\"result\">");
        int end = dom.indexOf("</pre>");
        assertThat(start).as("the page: %s", dom).isPositive();
        return dom.substring(start + "<pre id=\"result\">".length(), end)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
