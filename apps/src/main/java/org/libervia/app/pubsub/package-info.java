/**
 * The wiring of {@code libervia-pubsub}: its options from the section {@code [pubsub]}, the
 * environment and the command line, its database, and the component.
 */
@NullMarked
package org.libervia.app.pubsub;

import org.jspecify.annotations.NullMarked;
