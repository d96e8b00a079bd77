/** {@code li roster …}: contacts and subscriptions to presence. */
@NullMarked
package org.libervia.cli.roster;

import org.jspecify.annotations.NullMarked;
