/**
 * The catalogue of what the bridge carries: every facet and every signal of the domain, for
 * transports and for what describes them.
 */
@NullMarked
package org.libervia.domain.catalogue;

import org.jspecify.annotations.NullMarked;
