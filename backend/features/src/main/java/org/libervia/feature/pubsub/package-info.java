/**
 * Nodes and their items (XEP-0060): what is published is read page by page, from services that know
 * pages (XEP-0059) and from those that don't; {@link org.libervia.feature.pubsub.Nodes} is for
 * other features, the facet for frontends. What services tell of nodes goes to frontends as it
 * comes.
 */
@NullMarked
package org.libervia.feature.pubsub;

import org.jspecify.annotations.NullMarked;
