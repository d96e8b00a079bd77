package org.libervia.testing.dialogues;

/** A dialogue that can't be read; the message names the line. */
public final class DialogueSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DialogueSyntaxException(int line, String message) {
        super("line " + line + ": " + message);
    }
}
