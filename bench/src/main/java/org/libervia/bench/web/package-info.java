/**
 * Measures the web frontend as its visitors meet it: over HTTP and WebSockets, in the programs that
 * {@code ./libervia up} runs.
 */
@NullMarked
package org.libervia.bench.web;

import org.jspecify.annotations.NullMarked;
