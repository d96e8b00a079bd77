package org.libervia.web.compiled;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler found, with the line and a caret for each. */
final class CompilerReport {
    private CompilerReport() {}

    static String of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(CompilerReport::of)
                .collect(Collectors.joining("\n"));
    }

    private static String of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String message = diagnostic.getMessage(Locale.ROOT);
        if (source == null) {
            return message;
        }
        return "%s, line %d: %s\n%s"
                .formatted(
                        Path.of(source.toUri()),
                        diagnostic.getLineNumber(),
                        message,
                        excerpt(source, diagnostic.getLineNumber(), diagnostic.getColumnNumber()));
    }

    private static String excerpt(JavaFileObject source, long line, long column) {
        try {
            String text =
                    source.getCharContent(true)
                            .toString()
                            .lines()
                            .skip(Math.max(0, line - 1))
                            .findFirst()
                            .orElse("")
                            .replace('\t', ' ');
            return "    " + text + "\n    " + " ".repeat((int) Math.max(0, column - 1)) + "^";
        } catch (java.io.IOException unreadable) {
            return "";
        }
    }
}
