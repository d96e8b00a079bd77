package org.libervia.testing.kit;

/**
 * One example of a XEP, as its authors printed it: often XML, sometimes several stanzas, an
 * abridged one, or something else altogether.
 *
 * @param xep the number of the XEP, four digits
 * @param number counts the XEP's examples from 1
 * @param caption the example's title
 * @param xml what the example shows
 */
public record XepExample(String xep, int number, String caption, String xml) {

    /** Says in a test report which example it is. */
    @Override
    public String toString() {
        return "XEP-" + xep + " example " + number + " (" + caption + ")";
    }
}
