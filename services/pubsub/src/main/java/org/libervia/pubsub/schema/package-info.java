/**
 * Forms that nodes hold (XEP-0346): what is published to {@code fdp/submitted/APP} is as the newest
 * item of {@code fdp/template/APP} says. The template is looked at whenever it matters, so that it
 * is the same which of the nodes was there first, and what is taken back counts no more.
 */
@NullMarked
package org.libervia.pubsub.schema;

import org.jspecify.annotations.NullMarked;
