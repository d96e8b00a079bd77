/**
 * How the system fails: every exception of ours carries a {@link org.libervia.base.error.Problem},
 * and the table there gives the bridge's code, the exit code, the HTTP status and the stanza
 * condition for each.
 */
@NullMarked
package org.libervia.base.error;

import org.jspecify.annotations.NullMarked;
