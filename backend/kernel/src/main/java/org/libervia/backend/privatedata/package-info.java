/** Small things that frontends keep for a profile, as JSON texts. */
@NullMarked
package org.libervia.backend.privatedata;

import org.jspecify.annotations.NullMarked;
