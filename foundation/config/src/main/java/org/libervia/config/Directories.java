package org.libervia.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the program keeps its files.
 *
 * @param local its data
 * @param media pictures and sounds that came with it
 * @param downloads what users receive
 * @param pid where it says that it runs
 * @param log what it reports
 * @param runtime sockets; gone with the user's last session where the system provides for that
 */
public record Directories(
        Path local, Path media, Path downloads, Path pid, Path log, Path runtime) {
    public static final Option<Path> LOCAL =
            Option.path("local_dir", null, "where the backend keeps its data");
    public static final Option<Path> MEDIA = Option.path("media_dir", null, "pictures and sounds");
    public static final Option<Path> DOWNLOADS =
            Option.path("downloads_dir", null, "where received files go");
    public static final Option<Path> PID =
            Option.path("pid_dir", null, "where the file with the process id is");
    public static final Option<Path> LOG = Option.path("log_dir", null, "where the log file is");

    /** The options that say where. */
    public static List<Option<?>> options() {
        return List.of(LOCAL, MEDIA, DOWNLOADS, PID, LOG);
    }

    static IniDocument standards(Surroundings around) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        standard(entries, "media_dir", "/usr/share/libervia/media");
        standard(
                entries,
                "local_dir",
                around.dataHome().resolve("libervia").toString().replace("%", "%%"));
        standard(entries, "downloads_dir", "~/Downloads/libervia");
        standard(entries, "pid_dir", "%(local_dir)s");
        standard(entries, "log_dir", "%(local_dir)s");
        return new IniDocument(
                new LinkedHashMap<>(Map.of(IniDocument.DEFAULT, entries)), List.of());
    }

    private static void standard(Map<String, Entry> entries, String name, String value) {
        entries.put(name, new Entry(value, new Place("the standard settings", 0), 0));
    }

    static Directories of(Settings settings, Surroundings around) {
        Path local = settings.get(LOCAL);
        String runtime = around.variables().getOrDefault("XDG_RUNTIME_DIR", "");
        return new Directories(
                local,
                settings.get(MEDIA),
                settings.get(DOWNLOADS),
                settings.get(PID),
                settings.get(LOG),
                runtime.startsWith("/") ? Path.of(runtime).resolve("libervia") : local);
    }
}
