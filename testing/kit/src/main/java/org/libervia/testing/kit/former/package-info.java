/**
 * The Python {@code libervia-pubsub} of Debian, run beside ours: to take over databases that it
 * made, and to compare with. It is never installed: its package is fetched with {@code apt-get
 * download} and unpacked into a directory that goes away with the JVM; the libraries that it is
 * written with must be there.
 */
@NullMarked
package org.libervia.testing.kit.former;

import org.jspecify.annotations.NullMarked;
