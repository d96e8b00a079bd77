package org.libervia.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the default site shows is there in French. */
class CompleteFrenchTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/libervia/web/main");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CALL = Pattern.compile("\\b_\\('((?:[^'\\\\]|\\\\.)*)'\\)");
    private static final Pattern BLOCK =
            Pattern.compile("\\{% trans[^%]*%}(.*?)\\{% (?:pluralize|endtrans)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("(?m)^label: (.+)$");
    private static final Pattern TEXT =
            Pattern.compile(
                    "request\\.text\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"((?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");

    @Test
    void everyTextOfTemplatesPagesAndCodeIsTranslated() throws IOException {
        Set<String> known = new HashSet<>();
        Path file = RESOURCES.resolve("i18n/fr/LC_MESSAGES/libervia.po");
        Pattern.compile("(?m)^msgid \"(.*)\"$")
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1).replace("\\\"", "\""))
                .forEach(known::add);
        assertThat(texts()).hasSizeGreaterThan(300).allMatch(known::contains);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String template : files(RESOURCES, ".html")) {
            find(CALL, template).map(found -> found.group(1)).forEach(texts::add);
            find(BLOCK, template)
                    .map(found -> found.group(1).replaceAll("\\{\\{ (\\w+) }}", "%($1)s"))
                    .forEach(texts::add);
        }
        for (String page : files(RESOURCES.resolve("pages"), "page.yaml")) {
            find(LABEL, page).map(found -> found.group(1)).forEach(texts::add);
        }
        for (String source : files(SOURCES, ".java")) {
            find(TEXT, source)
                    .map(found ->
                            found.group(1) + found.group(2).replaceAll("\"?\\s*\\+\\s*\"|\"$", ""))
                    .forEach(texts::add);
        }
        return texts;
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<String> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(CompleteFrenchTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
