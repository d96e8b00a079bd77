/** Says what time it is here (XEP-0202). */
@NullMarked
package org.libervia.feature.time;

import org.jspecify.annotations.NullMarked;
