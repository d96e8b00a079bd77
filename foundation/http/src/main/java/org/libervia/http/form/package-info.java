/**
 * Forms that browsers send: URL-encoded, or multipart with files (RFC 7578). Everything is bounded:
 * bytes, number of fields, length of a text; names of files are stripped of paths.
 */
@NullMarked
package org.libervia.http.form;

import org.jspecify.annotations.NullMarked;
