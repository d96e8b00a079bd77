/**
 * Nodes whose names mean something: directories of files (XEP-0498) and what is told of a server
 * (XEP-0485). Who may make them, and what may be published there.
 */
@NullMarked
package org.libervia.pubsub.wellknown;

import org.jspecify.annotations.NullMarked;
