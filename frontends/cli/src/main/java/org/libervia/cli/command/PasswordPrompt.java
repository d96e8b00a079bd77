package org.libervia.cli.command;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.terminal.Console;

/** Asks for a profile's password until it is right, if it was not given. */
final class PasswordPrompt {
    private final Console console;
    private final String profile;
    private final @Nullable String given;

    /**
     * @param given what the user gave on the command line, or null
     */
    PasswordPrompt(Console console, String profile, @Nullable String given) {
        this.console = console;
        this.profile = profile;
        this.given = given;
    }

    /** Tries what needs a password, first with what was given or none. */
    void until(Consumer<@Nullable String> attempt) {
        @Nullable String password = given;
        boolean asked = false;
        while (true) {
            try {
                attempt.accept(password);
                return;
            } catch (LiberviaException refused) {
                if (refused.problem() != Problem.PASSWORD || given != null) {
                    throw refused;
                }
                if (asked) {
                    console.error("That is not the password of \"" + profile + "\": try again.");
                }
                password = ask(refused);
                asked = true;
            }
        }
    }

    private String ask(LiberviaException refused) {
        String typed = console.readSecret("Password of profile \"" + profile + "\": ");
        if (typed == null) {
            throw new LiberviaException(
                    Problem.PASSWORD,
                    "The profile \""
                            + profile
                            + "\" is locked with a password, and none was typed: type it at a"
                            + " terminal, or give it with --pwd PASSWORD.",
                    refused);
        }
        return typed;
    }
}
