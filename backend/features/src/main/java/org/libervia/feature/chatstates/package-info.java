/** Chat states (XEP-0085): who is writing. */
@NullMarked
package org.libervia.feature.chatstates;

import org.jspecify.annotations.NullMarked;
