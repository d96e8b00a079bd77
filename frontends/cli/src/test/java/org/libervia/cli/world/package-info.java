/**
 * A small world for tests of commands: facets that keep everything in memory, and a command line
 * whose output is caught.
 */
@NullMarked
package org.libervia.cli.world;

import org.jspecify.annotations.NullMarked;
