package org.libervia.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import picocli.CommandLine.Parameters;

/** {@code li complete}: what the scripts ask. One candidate a line, its description after a tab. */
public final class Complete extends Command {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The words typed after the program's name; the last is being typed.")
    private List<String> words = new ArrayList<>();

    @Override
    protected void run(Context context) {
        context.neverStart();
        List<String> typed = words.isEmpty() ? List.of("") : words;
        Candidates candidates = new Candidates(context.tree(), new KnownValues(context, typed));
        for (Candidate candidate : candidates.of(typed)) {
            context.console().print(candidate.word() + "\t" + candidate.description());
        }
    }
}
