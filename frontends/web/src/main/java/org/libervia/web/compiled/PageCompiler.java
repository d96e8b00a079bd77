package org.libervia.web.compiled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.libervia.web.page.WebPage;
import org.libervia.web.site.PageCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles the code of a site's pages. */
public final class PageCompiler implements PageCode {
    private static final String SOURCE = "Page.java";

    private final Logger log = LoggerFactory.getLogger(PageCompiler.class);
    private final Path cache;
    private final boolean tell;

    /**
     * @param cache where compiled classes are kept
     * @param tell whether browsers are told why a page can't be compiled
     */
    public PageCompiler(Path cache, boolean tell) {
        this.cache = cache;
        this.tell = tell;
    }

    @Override
    public Optional<WebPage> of(Path directory, List<String> names) {
        if (!Files.isRegularFile(directory.resolve(SOURCE))) {
            return Optional.empty();
        }
        try {
            List<Path> sources = sources(directory);
            Path classes = cache.resolve("classes").resolve(hash(sources));
            if (!Files.isRegularFile(classes.resolve("Page.class"))) {
                compile(sources, classes);
            }
            return Optional.of(instance(classes));
        } catch (NotCompiledException failed) {
            log.error("{}", failed.getMessage());
            return Optional.of(new BrokenPage(String.valueOf(failed.getMessage()), tell));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new NotCompiledException(
                    sources.getFirst()
                            + " can't be compiled: this Java has no compiler. Run the server with a"
                            + " JDK.");
        }
        Files.createDirectories(classes.getParent());
        Path made = Files.createTempDirectory(classes.getParent(), "new-");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done =
                    compiler.getTask(
                                    null,
                                    files,
                                    diagnostics,
                                    List.of(
                                            "-d",
                                            made.toString(),
                                            "-classpath",
                                            classPath(),
                                            "-proc:none",
                                            "-parameters",
                                            "-Xlint:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!done) {
                throw new NotCompiledException(CompilerReport.of(diagnostics.getDiagnostics()));
            }
            move(made, classes);
        } finally {
            delete(made);
        }
    }

    /** Another server may have made the same classes meanwhile: then those stay. */
    private static void move(Path made, Path classes) throws IOException {
        if (!Files.exists(classes)) {
            Files.move(made, classes);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    /** The loader lives as long as the page; it reads from a directory that nobody changes. */
    private static WebPage instance(Path classes) throws IOException {
        URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, PageCompiler.class.getClassLoader());
        try {
            return Class.forName("Page", true, loader)
                    .asSubclass(WebPage.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError unusable) {
            loader.close();
            throw new NotCompiledException(
                    "The class Page in "
                            + SOURCE
                            + " must be public, implement WebPage, and have a public constructor"
                            + " without parameters: "
                            + unusable);
        }
    }

    private static String hash(List<Path> sources) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, Runtime.version().toString());
            update(digest, classPath());
            for (Path source : sources) {
                update(digest, source.getFileName().toString());
                update(digest, Files.readString(source));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
