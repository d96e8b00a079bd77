/**
 * Who is online, and what they want to hear: presences that come to the service are kept in the
 * database ({@code Attendance}), what their senders can do is asked once for each hash and verified
 * (XEP-0115, XEP-0390), and whoever comes online is told the last items of the nodes that it wants
 * (XEP-0163 §4.3). Where a subscription needs a presence that nobody tells, the service subscribes
 * to it.
 */
@NullMarked
package org.libervia.pubsub.presence;

import org.jspecify.annotations.NullMarked;
