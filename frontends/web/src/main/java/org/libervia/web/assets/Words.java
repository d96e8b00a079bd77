package org.libervia.web.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of templates and scripts: a class that is not among them is not in use. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("-{0,2}[A-Za-z_][\\w-]*");
    private static final Pattern TEXT = Pattern.compile(".+\\.(?:html|xhtml|xml|svg|js|mjs|java)");

    private final Set<String> found = new HashSet<>();

    public Words add(String text) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return this;
    }

    /** Those of all templates, scripts and page classes in a directory; it may be absent. */
    public Words addDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (TEXT.matcher(file.toString()).matches() && Files.isRegularFile(file)) {
                        add(Files.readString(file));
                    }
                }
            }
        }
        return this;
    }

    public Set<String> all() {
        return Set.copyOf(found);
    }
}
