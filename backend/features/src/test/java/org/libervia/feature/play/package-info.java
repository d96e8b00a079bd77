/**
 * Sessions whose server is played by a test: for parts of features that need no more of a server
 * than its answers.
 */
@NullMarked
package org.libervia.feature.play;

import org.jspecify.annotations.NullMarked;
