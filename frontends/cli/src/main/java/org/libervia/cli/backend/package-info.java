/**
 * The way to the backend: where its socket is, and how it is started when none runs. The backend is
 * another process; all that is known of it here is its socket and the name of its program.
 */
@NullMarked
package org.libervia.cli.backend;

import org.jspecify.annotations.NullMarked;
