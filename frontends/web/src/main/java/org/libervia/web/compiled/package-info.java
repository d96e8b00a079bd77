/**
 * The code of pages in sites that are directories: {@code Page.java}, and what lies beside it, is
 * compiled when the site is loaded, and kept by a hash of the sources. A page that can't be
 * compiled tells so, in the log and, in development mode, to the browser; the others work.
 */
@NullMarked
package org.libervia.web.compiled;

import org.jspecify.annotations.NullMarked;
