package org.libervia.cli.completion;

/**
 * A word that may stand where the user is typing.
 *
 * @param description what it is, maybe empty
 */
record Candidate(String word, String description) {
    /** Stands for the files that the shell finds itself. */
    static final Candidate FILES = new Candidate(":files", "");
}
