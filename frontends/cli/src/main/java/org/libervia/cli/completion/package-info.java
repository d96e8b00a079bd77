/**
 * Completion for bash, zsh and fish. The scripts are small: they ask {@code li complete} for what
 * may follow, which knows every command from its own declaration, and profiles and contacts from
 * the backend when one runs.
 */
@NullMarked
package org.libervia.cli.completion;

import org.jspecify.annotations.NullMarked;
