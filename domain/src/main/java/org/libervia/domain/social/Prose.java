package org.libervia.domain.social;

import org.jspecify.annotations.Nullable;

/**
 * A text to read.
 *
 * @param language its language (RFC 5646), empty when it isn't said
 * @param text as plain text; made of the XHTML when it came as that alone
 * @param xhtml as XHTML in which nothing but harmless elements and attributes are left, or null
 *     when there is plain text alone
 */
public record Prose(String language, String text, @Nullable String xhtml) {}
