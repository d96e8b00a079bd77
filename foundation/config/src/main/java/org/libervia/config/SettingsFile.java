package org.libervia.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The user's own file of settings, and how to change an option in it; all else in it stays as it
 * is.
 */
public final class SettingsFile {
    private final Path file;

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** The user's file that goes over all others; a new one when there is none. */
    public static SettingsFile own(Surroundings around) {
        ConfigPlaces places = new ConfigPlaces(around);
        return new SettingsFile(
                places.all().reversed().stream()
                        .filter(places::isOwn)
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .orElseGet(places::own));
    }

    /** A certain file. */
    public static SettingsFile at(Path file) {
        return new SettingsFile(file);
    }

    public Path path() {
        return file;
    }

    /**
     * Sets an option. The file is replaced as a whole, readable to the user alone.
     *
     * @throws LiberviaException {@code CONFIGURATION} when the file can't be understood, {@code
     *     STORAGE} when it can't be written; then it stays as it was
     */
    public void set(String section, String option, String value) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            replace(changed(before, section, option, value));
        } catch (IOException failure) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The settings in "
                            + file
                            + " can't be changed ("
                            + failure
                            + "): check the rights and the disk.",
                    failure);
        }
    }

    private String changed(String text, String section, String option, String value) {
        IniDocument document = IniParser.parse(file.toString(), text);
        if (!document.faults().isEmpty()) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    document.faults().getFirst() + ". Correct it first; the file was not changed.");
        }
        List<String> lines = new ArrayList<>(text.isEmpty() ? List.of() : text.lines().toList());
        List<String> written = (option + " = " + value.replace("%", "%%")).lines().toList();
        List<String> added = new ArrayList<>(written.subList(0, 1));
        written.stream().skip(1).map(line -> "    " + line).forEach(added::add);
        Map<String, Entry> entries = document.sections().get(section);
        Entry present = entries == null ? null : entries.get(option);
        if (present != null) {
            lines.subList(present.place().line() - 1, present.lastLine()).clear();
            lines.addAll(present.place().line() - 1, added);
        } else if (entries != null) {
            lines.addAll(end(lines, section, entries), added);
        } else {
            lines.add("[" + section + "]");
            lines.addAll(added);
        }
        return kept(String.join("\n", lines) + "\n", section, option, value);
    }

    /**
     * The new text, when the value can be read from it again: one with a line that begins like a
     * comment can't.
     */
    private String kept(String text, String section, String option, String value) {
        Entry entry =
                IniParser.parse(file.toString(), text)
                        .sections()
                        .getOrDefault(section, Map.of())
                        .get(option);
        if (entry == null || !entry.text().replace("%%", "%").equals(value)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "The option “"
                            + option
                            + "” can't be set to this value: a configuration file has no way to write it. Leave out spaces"
                            + " around its lines, and lines that begin with # or ;.");
        }
        return text;
    }

    /** After the last option of the section, or its header when it has none. */
    private static int end(List<String> lines, String section, Map<String, Entry> entries) {
        int last = entries.values().stream().mapToInt(Entry::lastLine).max().orElse(0);
        if (last > 0) {
            return last;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("[" + section + "]")) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /**
     * A new file takes the place of the old one in one step, so that at any moment one of them is
     * there, whole.
     */
    private void replace(String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = Objects.requireNonNull(target.getParent());
        Files.createDirectories(directory);
        Path fresh =
                Files.createTempFile(
                        directory,
                        ".libervia",
                        ".conf",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, text);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
