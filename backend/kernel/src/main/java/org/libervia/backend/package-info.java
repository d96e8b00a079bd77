/**
 * The backend's kernel: the host starts features, sessions connect profiles, pipelines carry
 * messages; frontends reach all of it through facets, and hear of it through signals.
 */
@NullMarked
package org.libervia.backend;

import org.jspecify.annotations.NullMarked;
