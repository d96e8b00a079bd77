/**
 * Where the backend's log goes and how a line looks: the {@code log_*} options of the
 * configuration, overridden by {@code LIBERVIA_LOG_*} and {@code SAT_LOG_*} in the environment.
 * Logback is set up by code, so that nothing is parsed at start. Formats are those of Python's
 * logging, levels too.
 */
@NullMarked
package org.libervia.backend.log;

import org.jspecify.annotations.NullMarked;
