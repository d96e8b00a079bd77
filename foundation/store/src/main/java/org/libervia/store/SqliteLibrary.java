package org.libervia.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once beside the data. Left to itself the driver unpacks it into
 * the temporary directory at every start, which takes its time, and leaves it there when the
 * program is killed.
 */
final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";

    private final Path directory;

    /**
     * The library.
     *
     * @param data where the program keeps its data
     */
    SqliteLibrary(Path data) {
        this.directory = data.resolve("cache").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    }

    /** Makes the driver take it from here, unless it was told where to find it. */
    void provide() throws IOException {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path library = directory.resolve(name);
        if (!Files.exists(library) && !unpack(name, library)) {
            return;
        }
        System.setProperty(PATH, directory.toString());
    }

    /** Whether the driver brings one for this machine. */
    private boolean unpack(String name, Path library) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return false;
            }
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, name, ".new");
            Files.copy(packed, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }
}
