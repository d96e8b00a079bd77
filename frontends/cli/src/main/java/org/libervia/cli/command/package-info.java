/**
 * What a command is and how it is found and run. The tree of commands is a table: groups name their
 * children, and only the branch that a user names is built. Options are declared by annotations on
 * the class of each command; {@link org.libervia.cli.command.ProfileCommand} and its kin bring
 * those that many share, and see to it that the profile is connected.
 */
@NullMarked
package org.libervia.cli.command;

import org.jspecify.annotations.NullMarked;
