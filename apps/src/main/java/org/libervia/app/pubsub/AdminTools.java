package org.libervia.app.pubsub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.libervia.backend.log.LogLevel;
import org.libervia.backend.log.Logging;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.pubsub.command.Tools;
import org.libervia.store.DatabaseBackup;
import org.libervia.store.DatabaseLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this program does for admins who ask by ad-hoc commands. */
final class AdminTools implements Tools {
    private static final Logger LOG = LoggerFactory.getLogger(AdminTools.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Logging logging;
    private final DatabaseLocation database;
    private final Path backups;

    AdminTools(Logging logging, DatabaseLocation database, Path backups) {
        this.logging = logging;
        this.database = database;
        this.backups = backups;
    }

    @Override
    public List<String> logLevels() {
        return Arrays.stream(LogLevel.values()).map(AdminTools::word).toList();
    }

    private static String word(LogLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String logLevel() {
        return word(logging.level());
    }

    @Override
    public void logLevel(String level) {
        logging.level(LogLevel.valueOf(level.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String backUp() {
        if (!(database instanceof DatabaseLocation.SqliteFile)) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    "A PostgreSQL database is copied with pg_dump, where its server is.");
        }
        Path target =
                backups.resolve(
                        "pubsub-"
                                + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()))
                                + ".db");
        Thread.ofPlatform().name("pubsub-backup").start(() -> copy(target));
        return target.toString();
    }

    private void copy(Path target) {
        try {
            Files.createDirectories(
                    backups,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            long bytes = DatabaseBackup.copy(database, target);
            LOG.info("The database was copied to {}, {} bytes", target, bytes);
        } catch (IOException | LiberviaException failed) {
            LOG.error("The database was not copied: {}", failed.getMessage());
        }
    }
}
