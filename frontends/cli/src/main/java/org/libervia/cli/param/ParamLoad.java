package org.libervia.cli.param;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.ParametersFacet;
import picocli.CommandLine.Parameters;

/** {@code li param load}. */
final class ParamLoad extends SessionCommand {
    @Parameters(paramLabel = "FILE", description = "The file to read; - for standard input.")
    private String file = "";

    @Override
    protected void run(Context context, String profile) {
        String xml = file.equals("-") ? context.console().readAll() : read();
        int count = context.facet(ParametersFacet.class).load(profile, xml);
        say(context.console(), count + " parameters were set.");
    }

    private String read() {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException missing) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "There is no file \"" + file + "\": check the path.",
                    missing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
