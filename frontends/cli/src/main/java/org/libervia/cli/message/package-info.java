/** {@code li message …}: sending messages, and reading them in the history and in archives. */
@NullMarked
package org.libervia.cli.message;

import org.jspecify.annotations.NullMarked;
