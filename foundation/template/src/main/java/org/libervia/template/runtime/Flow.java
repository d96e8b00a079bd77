package org.libervia.template.runtime;

/** How to go on after a statement. */
public enum Flow {
    /** With the next one. */
    NEXT,
    /** After the loop. */
    BREAK,
    /** With the loop's next item. */
    CONTINUE
}
