/** How an entity presents itself: nicknames, description, avatar. */
@NullMarked
package org.libervia.domain.identity;

import org.jspecify.annotations.NullMarked;
