/**
 * Blogs and the nodes they are made of: articles with their comments ({@link
 * org.libervia.domain.social.BlogFacet}), and, for what is not a blog, plain items of publish and
 * subscribe services ({@link org.libervia.domain.social.PubsubFacet}). A node is named by the
 * service that has it, an account's own for a personal one, and its name.
 */
@NullMarked
package org.libervia.domain.social;

import org.jspecify.annotations.NullMarked;
