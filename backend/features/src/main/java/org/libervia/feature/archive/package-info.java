/**
 * Reads archives (XEP-0313): what an account missed is fetched without holes, and archives can be
 * looked through.
 */
@NullMarked
package org.libervia.feature.archive;

import org.jspecify.annotations.NullMarked;
