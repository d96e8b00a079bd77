/**
 * The pipelines of messages: what comes and what leaves passes the phases of {@link
 * org.libervia.backend.feature.IncomingPhase} and {@link
 * org.libervia.backend.feature.OutgoingPhase}, whose steps are those of the features that are
 * active for the session.
 */
@NullMarked
package org.libervia.backend.message;

import org.jspecify.annotations.NullMarked;
