/**
 * Filters that Libervia's templates use beside the built-in ones, on the server and in the browser
 * alike.
 */
@NullMarked
package org.libervia.template.extra;

import org.jspecify.annotations.NullMarked;
