package org.libervia.feature.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.identity.IdentityInfo.Avatar;

/** Pictures kept as files, named by their hash, for all profiles. */
final class AvatarFiles {
    private static final List<String> KINDS = List.of("png", "jpeg", "gif", "webp");

    private final Path directory;

    AvatarFiles(Path directory) {
        this.directory = directory;
    }

    Optional<Avatar> find(String sha1) {
        if (!sha1.matches("[0-9a-f]{40}")) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> Files.isRegularFile(directory.resolve(sha1 + "." + kind)))
                .map(kind ->
                        new Avatar(
                                directory.resolve(sha1 + "." + kind).toString(),
                                "image/" + kind,
                                sha1))
                .findFirst();
    }

    Avatar keep(Picture picture) {
        Path file = directory.resolve(picture.fileName());
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "avatar", ".part");
            Files.write(draft, picture.bytes());
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.STORAGE, "A picture can't be kept in " + directory + ".", failed);
        }
        return new Avatar(file.toString(), picture.mediaType(), picture.sha1());
    }

    /** How many pictures there are. */
    long count() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        } catch (IOException none) {
            return 0;
        }
    }
}
