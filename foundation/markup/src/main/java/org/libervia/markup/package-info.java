/**
 * Texts with markup: what comes from a network, or from a user, becomes XHTML in which nothing but
 * harmless elements and attributes are left ({@link org.libervia.markup.Xhtml}); Markdown becomes
 * such XHTML ({@link org.libervia.markup.Markdown}); and XHTML becomes plain text or Markdown again
 * ({@link org.libervia.markup.PlainText}, {@link org.libervia.markup.MarkdownWriter}).
 *
 * <p>What is allowed is listed, what is not listed is taken out: an element that is unknown leaves
 * its text behind, one that holds no text for people leaves nothing. The output is written by us
 * alone, so that it means the same to an XML parser and to an HTML parser.
 */
@NullMarked
package org.libervia.markup;

import org.jspecify.annotations.NullMarked;
