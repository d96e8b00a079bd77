/**
 * The command line: {@code libervia-cli}, also called {@code li} and {@code jp}. {@link
 * org.libervia.cli.Main} opens the console, {@link org.libervia.cli.AllCommands} is the tree,
 * {@link org.libervia.cli.CommandLineInterface} runs a command line and turns what fails into a
 * message and an exit code. To add a command, write a small class in the package of its group and
 * name it in the group's table.
 */
@NullMarked
package org.libervia.cli;

import org.jspecify.annotations.NullMarked;
