package org.libervia.web.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that a site speaks: English, and those with a catalogue. */
public final class Languages {
    private static final String FILE = "LC_MESSAGES/libervia.po";

    private final Map<String, Catalogue> byTag;
    private final List<Locale> locales;

    private Languages(Map<String, Catalogue> byTag) {
        this.byTag = byTag;
        Collator collator = Collator.getInstance(Locale.ENGLISH);
        this.locales =
                byTag.values().stream()
                        .map(Catalogue::locale)
                        .sorted(
                                Comparator.comparing(
                                        locale -> locale.getDisplayName(locale), collator))
                        .toList();
    }

    /**
     * Reads the catalogues of directories {@code i18n}.
     *
     * @param directories the site's own first
     */
    public static Languages read(List<Path> directories) {
        Map<String, Catalogue> byTag = new HashMap<>();
        for (Path directory : directories.reversed()) {
            for (Path language : children(directory)) {
                Path file = language.resolve(FILE);
                String tag = language.getFileName().toString().replace("/", "").replace('_', '-');
                if (Files.isRegularFile(file)) {
                    byTag.put(tag, catalogue(tag, file, byTag.get(tag)));
                }
            }
        }
        byTag.putIfAbsent("en", Catalogue.english());
        return new Languages(byTag);
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Catalogue catalogue(String tag, Path file, @Nullable Catalogue next) {
        try {
            return Catalogue.read(
                    Locale.forLanguageTag(tag), file.toString(), Files.readString(file), next);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The languages, by the names that their speakers give them. */
    public List<Locale> locales() {
        return locales;
    }

    /** The catalogue of a language; that of English when there is none. */
    public Catalogue of(Locale locale) {
        return find(locale.toLanguageTag())
                .or(() -> find(locale.getLanguage()))
                .orElseGet(() -> byTag.getOrDefault("en", Catalogue.english()));
    }

    /** The catalogue of a language tag, with {@code _} or {@code -}. */
    public Optional<Catalogue> find(String tag) {
        return Optional.ofNullable(byTag.get(tag.replace('_', '-')));
    }

    /** The language that suits an {@code Accept-Language} header best (RFC 4647 §3.4). */
    public Locale best(String accept) {
        try {
            Locale found =
                    Locale.lookup(
                            Locale.LanguageRange.parse(accept.isBlank() ? "en" : accept),
                            locales());
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
