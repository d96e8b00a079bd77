package org.libervia.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Can the data directory be written, is there room, and is it closed to others? */
final class DiskCheck implements Check {
    private static final long ENOUGH = 512L << 20;
    private static final String SUBJECT = "Data directory";

    private final Path localDir;

    DiskCheck(Path localDir) {
        this.localDir = localDir;
    }

    @Override
    public List<Finding> look() {
        if (!Files.isDirectory(localDir)) {
            return List.of(
                    Finding.note(
                            SUBJECT, localDir + " is not there yet; the first start makes it."));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            long free = Files.getFileStore(localDir).getUsableSpace();
            String room = "%,d MiB free for %s".formatted(free >> 20, localDir);
            findings.add(
                    free >= ENOUGH
                            ? Finding.good(SUBJECT, room)
                            : Finding.bad(
                                    SUBJECT,
                                    room,
                                    "Make room: without it messages can't be stored."));
            if (!Files.isWritable(localDir)) {
                findings.add(
                        Finding.bad(
                                SUBJECT,
                                localDir + " can't be written to.",
                                "Give it to your user: chown -R $USER " + localDir));
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(localDir);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                findings.add(
                        Finding.warning(
                                SUBJECT,
                                "Others may look into " + localDir + ".",
                                "chmod 700 " + localDir));
            }
        } catch (IOException | UnsupportedOperationException unknown) {
            findings.add(
                    Finding.warning(
                            SUBJECT, localDir + " can't be examined: " + unknown.getMessage(), ""));
        }
        return findings;
    }
}
