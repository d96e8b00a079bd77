package org.libervia.cli.terminal;

/** The background of a terminal. */
public enum Background {
    DARK,
    LIGHT
}
