/**
 * The corpus: small templates whose expected output comes from Python's Jinja2. The reader and the
 * runner need nothing but the engine, so that the same cases also run in a browser.
 */
@NullMarked
package org.libervia.template.corpus;

import org.jspecify.annotations.NullMarked;
