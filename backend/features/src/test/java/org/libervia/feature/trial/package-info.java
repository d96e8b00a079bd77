/**
 * The features as frontends meet them: whole backends in this JVM, or in one that is killed, on
 * real servers.
 */
@NullMarked
package org.libervia.feature.trial;

import org.jspecify.annotations.NullMarked;
