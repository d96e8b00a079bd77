package org.libervia.backend.daemon;

/**
 * What a daemon calls itself.
 *
 * @param program the command that people type
 * @param name what is said to run: {@code Libervia}
 * @param part what it is among the parts of the system: {@code backend}
 */
public record Title(String program, String name, String part) {
    /** That of the backend. */
    public static final Title BACKEND = new Title("libervia-backend", "Libervia", "backend");
}
