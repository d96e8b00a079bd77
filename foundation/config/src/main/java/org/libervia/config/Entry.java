package org.libervia.config;

/**
 * A value as it was written, {@code %} and all.
 *
 * @param lastLine the last line of a value that takes several
 */
record Entry(String text, Place place, int lastLine) {}
