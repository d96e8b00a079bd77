package org.libervia.cli.completion;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;

/** {@code li completion bash} and its kin. */
final class PrintScript extends Command {
    private final Script script;

    PrintScript(Script script) {
        this.script = script;
    }

    @Override
    protected void run(Context context) {
        context.console().out().print(script.text());
    }
}
