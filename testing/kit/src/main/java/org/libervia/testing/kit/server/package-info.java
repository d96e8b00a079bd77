/**
 * Prosody and ejabberd, started on free loopback ports with configuration, data and certificates of
 * their own. A test annotated {@link org.libervia.testing.kit.server.ServerTest} runs once for each
 * server; one that is not installed is skipped with the reason. Servers are shared by all tests of
 * a JVM, so tests use accounts of their own.
 */
@NullMarked
package org.libervia.testing.kit.server;

import org.jspecify.annotations.NullMarked;
