/** What those who look after the service may do beyond what owners may. */
@NullMarked
package org.libervia.pubsub.admin;

import org.jspecify.annotations.NullMarked;
