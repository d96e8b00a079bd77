/**
 * What every theme of the domain shares: facets, signals, and the bridge that frontends reach them
 * through. The domain knows neither XML nor SQL nor HTTP: records and interfaces only.
 */
@NullMarked
package org.libervia.domain;

import org.jspecify.annotations.NullMarked;
