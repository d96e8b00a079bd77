package org.libervia.cli.terminal;

/** What a coloured text is, with its colours (SGR parameters) on a dark and a light background. */
public enum Role {
    HEADER("1;33", "1;35"),
    SUBHEADER("1;31", "1;31"),
    LEVEL_1("1;32", "1;34"),
    LEVEL_2("1;36", "1;31"),
    LEVEL_3("1;34", "1;32"),
    LEVEL_4("1;33", "1;35"),
    SUCCESS("32", "32"),
    FAILURE("31", "31"),
    WARNING("31", "31"),
    PROMPT("36", "34"),
    OWN_NAME("34", "34"),
    OTHER_NAME("33", "35"),
    TIME("36", "36"),
    FAINT("2", "2");

    private final String dark;
    private final String light;

    Role(String dark, String light) {
        this.dark = dark;
        this.light = light;
    }

    /** Whether one must know the background to choose the colour. */
    boolean dependsOnBackground() {
        return !dark.equals(light);
    }

    String on(Background background) {
        return background == Background.LIGHT ? light : dark;
    }
}
