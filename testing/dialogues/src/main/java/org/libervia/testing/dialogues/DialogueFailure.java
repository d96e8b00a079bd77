package org.libervia.testing.dialogues;

import org.jspecify.annotations.Nullable;

/** A dialogue that went otherwise than written: the test has failed. */
public final class DialogueFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    DialogueFailure(Dialogue dialogue, Cue cue, String what, @Nullable Throwable cause) {
        super(
                "“" + dialogue.title() + "”, line " + cue.line() + ", " + cue.who() + ": " + what,
                cause);
    }
}
