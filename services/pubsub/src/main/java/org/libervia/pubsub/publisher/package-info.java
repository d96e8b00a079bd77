/** What publishers ask for (XEP-0060 §7): publishing and retracting items. */
@NullMarked
package org.libervia.pubsub.publisher;

import org.jspecify.annotations.NullMarked;
