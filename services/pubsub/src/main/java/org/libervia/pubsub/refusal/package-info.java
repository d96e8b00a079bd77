/**
 * The errors of XEP-0060: a stanza error condition, and the condition of its own that says more.
 */
@NullMarked
package org.libervia.pubsub.refusal;

import org.jspecify.annotations.NullMarked;
