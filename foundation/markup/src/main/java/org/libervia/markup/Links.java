package org.libervia.markup;

/** Addresses that others give. */
public final class Links {
    private Links() {}

    /** Whether a page may lead there: whole, of a known scheme, without characters that hide it. */
    public static boolean isHarmless(String address) {
        return AttributeValue.link(address).isPresent();
    }
}
