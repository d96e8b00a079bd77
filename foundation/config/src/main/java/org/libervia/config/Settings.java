package org.libervia.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** The settings of a program, read once. */
public final class Settings {
    private final Surroundings around;
    private final IniDocument document;
    private final List<Finding> findings;

    private Settings(Surroundings around, IniDocument document, List<Finding> findings) {
        this.around = around;
        this.document = document;
        this.findings = findings;
    }

    /**
     * Reads the files there are and the environment: {@code LIBERVIA_<OPTION>} goes over the option
     * of that name in section DEFAULT; {@code SAT_LOG_<OPTION>} sets {@code log_<option>}, as in
     * earlier versions.
     *
     * @param only a file to read instead of all others, or null; so does the variable {@code
     *     LIBERVIA_CONFIG}
     * @throws LiberviaException {@code CONFIGURATION} when a file can't be understood; the message
     *     has every place
     */
    public static Settings load(Surroundings around, @Nullable Path only) {
        String variable = around.variables().getOrDefault("LIBERVIA_CONFIG", "");
        Path single = only == null && !variable.isEmpty() ? around.path(variable) : only;
        IniDocument document = IniDocument.empty();
        document.merge(Directories.standards(around));
        List<Finding> findings = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        if (single != null) {
            add(document, faults, single.toString(), required(single));
        } else {
            for (Path file : new ConfigPlaces(around).all()) {
                optional(file, findings)
                        .ifPresent(text -> add(document, faults, file.toString(), text));
            }
        }
        if (!faults.isEmpty()) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The configuration can't be understood:\n"
                            + faults.stream()
                                    .map(fault -> "  " + fault)
                                    .collect(Collectors.joining("\n")));
        }
        document.merge(environment(around));
        return new Settings(around, document, List.copyOf(findings));
    }

    /**
     * These settings, with the options of a section's former name beneath those of the section: so
     * files of earlier versions go on working.
     */
    public Settings withFormerSection(String former, String section) {
        IniDocument renamed = IniDocument.empty();
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.putAll(document.sections().getOrDefault(former, Map.of()));
        entries.putAll(document.sections().getOrDefault(section, Map.of()));
        renamed.merge(document);
        renamed.sections().put(section, entries);
        return new Settings(around, renamed, findings);
    }

    /**
     * These settings, with values that go over all others of their section.
     *
     * @param source where they come from, for messages: {@code "the command line"}
     */
    public Settings with(String section, Map<String, String> values, String source) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        values.forEach((name, value) ->
                entries.put(name, new Entry(value.replace("%", "%%"), new Place(source, 0), 0)));
        IniDocument over = IniDocument.empty();
        over.merge(document);
        over.merge(new IniDocument(new LinkedHashMap<>(Map.of(section, entries)), List.of()));
        return new Settings(around, over, findings);
    }

    private static void add(
            IniDocument document, List<Finding> faults, String source, String text) {
        IniDocument read = IniParser.parse(source, text);
        faults.addAll(read.faults());
        document.merge(read);
    }

    private static String required(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The configuration file "
                            + file
                            + " can't be read ("
                            + reason(unreadable)
                            + "): check the path and its rights.",
                    unreadable);
        }
    }

    private static Optional<String> optional(Path file, List<Finding> findings) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            findings.add(
                    new Finding(
                            new Place(file.toString(), 0),
                            "the file can't be read ("
                                    + reason(unreadable)
                                    + ") and is left out: check its rights"));
            return Optional.empty();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof CharacterCodingException
                ? "it is not in UTF-8"
                : failure.toString();
    }

    private static IniDocument environment(Surroundings around) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String prefix : List.of("SAT_LOG_", "LIBERVIA_")) {
            around.variables()
                    .forEach((variable, value) -> {
                        if (variable.startsWith(prefix) && !value.isEmpty()) {
                            String name =
                                    variable.substring(prefix.length()).toLowerCase(Locale.ROOT);
                            entries.put(
                                    prefix.equals("SAT_LOG_") ? "log_" + name : name,
                                    new Entry(
                                            value.replace("%", "%%"),
                                            new Place("the environment variable " + variable, 0),
                                            0));
                        }
                    });
        }
        return new IniDocument(
                new LinkedHashMap<>(Map.of(IniDocument.DEFAULT, entries)), List.of());
    }

    /**
     * The value of an option that is set or has a standard.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it has none, or is malformed
     */
    public <T> T get(Option<T> option) {
        return find(option)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.CONFIGURATION,
                                "The option “%s” is needed: set it in section [%s] of %s."
                                        .formatted(
                                                option.name(),
                                                option.section(),
                                                new ConfigPlaces(around).own())));
    }

    /**
     * The value of an option; none when it is neither set nor has a standard.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it is malformed
     */
    public <T> Optional<T> find(Option<T> option) {
        Optional<Entry> entry = entry(option.section(), option.name());
        try {
            if (entry.isPresent()) {
                return Optional.of(
                        option.reader().read(interpolated(option.section(), entry.get()), around));
            }
            String standard = option.standard();
            return standard == null
                    ? Optional.empty()
                    : Optional.of(option.reader().read(standard, around));
        } catch (IllegalArgumentException malformed) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    entry.map(Entry::place).map(place -> place + ": ").orElse("")
                            + malformed(option, malformed)
                            + ".",
                    malformed);
        }
    }

    private static String malformed(Option<?> option, IllegalArgumentException why) {
        return "the option “%s” of section [%s] can't be used: %s"
                .formatted(option.name(), option.section(), why.getMessage());
    }

    /**
     * The text of any option, declared or not.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it refers to what is not there
     */
    public Optional<String> text(String section, String name) {
        return find(
                new Option<>(
                        section, name.toLowerCase(Locale.ROOT), "", null, (text, here) -> text));
    }

    private Optional<Entry> entry(String section, String name) {
        Entry own = document.sections().getOrDefault(section, Map.of()).get(name);
        return Optional.ofNullable(
                own != null
                        ? own
                        : document.sections()
                                .getOrDefault(IniDocument.DEFAULT, Map.of())
                                .get(name));
    }

    private String interpolated(String section, Entry entry) {
        return new Interpolation(name -> entry(section, name)).of(entry);
    }

    /**
     * What the user should know: files left out, and entries that none of these options stands for
     * or that are malformed.
     */
    public List<Finding> review(Collection<? extends Option<?>> declared) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(new Review(document, declared).unknown());
        for (Option<?> option : declared) {
            entry(option.section(), option.name())
                    .ifPresent(entry -> {
                        try {
                            option.reader().read(interpolated(option.section(), entry), around);
                        } catch (Option.NoEffect none) {
                            all.add(
                                    new Finding(
                                            entry.place(),
                                            "the option “%s” has no effect: %s"
                                                    .formatted(option.name(), none.getMessage())));
                        } catch (IllegalArgumentException why) {
                            all.add(new Finding(entry.place(), malformed(option, why)));
                        }
                    });
        }
        return List.copyOf(all);
    }

    /** Where the program keeps its files. */
    public Directories directories() {
        return Directories.of(this, around);
    }
}
