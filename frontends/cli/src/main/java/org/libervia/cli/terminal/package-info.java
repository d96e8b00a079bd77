/**
 * The terminal that commands talk through: standard input and output, whether a person is at them,
 * colours by role for dark and light backgrounds, prompts, and tables drawn with box characters.
 * Nothing here knows commands or the backend, and nothing costs anything before it is used.
 */
@NullMarked
package org.libervia.cli.terminal;

import org.jspecify.annotations.NullMarked;
