package org.libervia.cli.param;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.ParametersFacet;
import picocli.CommandLine.Parameters;

/** {@code li param save}. */
final class ParamSave extends SessionCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; - for standard output.")
    private String file = "";

    @Override
    protected void run(Context context, String profile) {
        String xml = context.facet(ParametersFacet.class).save(profile);
        if (file.equals("-")) {
            context.console().print(xml);
            return;
        }
        try {
            Files.writeString(Path.of(file), xml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
