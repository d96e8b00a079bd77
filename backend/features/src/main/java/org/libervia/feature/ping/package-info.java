/** Answers pings and pings others (XEP-0199). */
@NullMarked
package org.libervia.feature.ping;

import org.jspecify.annotations.NullMarked;
