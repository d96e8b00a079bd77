package org.libervia.domain.social;

/** What a text is written in by somebody. */
public enum Markup {
    /** Plain text: what it says is what is shown. */
    TEXT,
    /** Markdown, as CommonMark defines it, with tables. */
    MARKDOWN,
    /** XHTML or HTML; what is not harmless in it is taken out. */
    XHTML
}
