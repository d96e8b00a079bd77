/** The people of a profile: roster, presence, subscriptions, blocking. */
@NullMarked
package org.libervia.domain.contacts;

import org.jspecify.annotations.NullMarked;
