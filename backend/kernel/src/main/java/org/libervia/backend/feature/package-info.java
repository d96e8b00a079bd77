/**
 * What a feature is and what it is given. A {@link org.libervia.backend.feature.Feature} declares
 * itself as data, and when started returns its {@link org.libervia.backend.feature.Behaviour}:
 * stanza handlers, steps in the message pipelines, a facet. Features are found by {@code
 * ServiceLoader}; the host orders, starts and stops them. One feature uses another only through an
 * interface that the other {@linkplain Behaviour.Builder#provides provides}.
 */
@NullMarked
package org.libervia.backend.feature;

import org.jspecify.annotations.NullMarked;
