/**
 * The wiring of the backend: configuration, database, kernel, features, and the bridge's socket.
 */
@NullMarked
package org.libervia.app.backend;

import org.jspecify.annotations.NullMarked;
