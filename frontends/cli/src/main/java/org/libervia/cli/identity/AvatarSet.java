package org.libervia.cli.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.identity.IdentityFacet;
import picocli.CommandLine.Parameters;

/** {@code li avatar set}. */
final class AvatarSet extends ConnectedCommand {
    @Parameters(paramLabel = "IMAGE_PATH", description = "The picture's file.")
    private String path = "";

    @Override
    protected void check() {
        if (!Files.isRegularFile(Path.of(path))) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "There is no file \"" + path + "\": check the path.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        context.facet(IdentityFacet.class)
                .setAvatar(profile, Path.of(path).toAbsolutePath().toString());
    }
}
