/**
 * Tells subscribers what happened (XEP-0060 §7.1.2, §12.2), in the order in which it was committed:
 * announcements are queued while their transaction runs, and leave once it is on the disk.
 */
@NullMarked
package org.libervia.pubsub.notify;

import org.jspecify.annotations.NullMarked;
