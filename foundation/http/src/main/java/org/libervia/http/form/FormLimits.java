package org.libervia.http.form;

/**
 * How much a form may hold.
 *
 * @param bytes all of it
 * @param fields how many texts and files
 * @param textBytes a single text
 */
public record FormLimits(long bytes, int fields, long textBytes) {
    /** For forms that people fill: 1 MiB, 500 fields. */
    public static final FormLimits USUAL = new FormLimits(1 << 20, 500, 1 << 20);
}
