package org.libervia.markup;

import org.jspecify.annotations.Nullable;

/**
 * How clean XHTML is written.
 *
 * @param headings by how many levels headings are lowered, so that they stand below those of the
 *     page
 * @param pictures what stands for a picture on another host, or null to leave pictures as they are
 *     and write for storing and sending, not for a browser
 */
record Rendering(int headings, @Nullable Pictures pictures) {
    /** For storing and sending. */
    static final Rendering PLAIN = new Rendering(0, null);

    boolean forBrowsers() {
        return pictures != null;
    }

    @Override
    public Pictures pictures() {
        return pictures == null ? Pictures.LINKED : pictures;
    }

    /** The name of an element, lowered when it is a heading. */
    String shift(String name) {
        if (headings == 0
                || name.length() != 2
                || name.charAt(0) != 'h'
                || !Character.isDigit(name.charAt(1))) {
            return name;
        }
        return "h" + Math.min(6, name.charAt(1) - '0' + headings);
    }
}
