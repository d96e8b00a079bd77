/**
 * Templates in the language of Jinja2, for the server and (compiled to JavaScript) for the browser.
 *
 * <p>An {@link org.libervia.template.Engine} gets the text of templates from a {@link
 * org.libervia.template.TemplateLoader}, parses each once and renders it with variables. The engine
 * uses no files, no clock, no threads and no reflection: what a template can reach is what it was
 * given. The way of a text is lexer → parser → statements and expressions, which render themselves.
 * The language is described in docs/templates.md.
 */
@NullMarked
package org.libervia.template;

import org.jspecify.annotations.NullMarked;
