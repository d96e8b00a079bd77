/**
 * The entry point of the smallest component: it says what it is, answers pings, and sends back what
 * it is told. With it one sees whether a server lets components in, and whether messages find their
 * way there and back.
 */
@NullMarked
package org.libervia.feature.echo;

import org.jspecify.annotations.NullMarked;
