/**
 * The Double Ratchet (Perrin and Marlinspike, 2016) as pure functions: a state and a message give
 * the next state and the keys of that message. A state is immutable; which of its secrets the next
 * one has given up is told, so that they can be wiped once the next one is stored.
 */
@NullMarked
package org.libervia.omemo.ratchet;

import org.jspecify.annotations.NullMarked;
