/**
 * A PubSub service (XEP-0060) for any XMPP server, as an external component. A stanza goes from
 * {@code component} to an operation ({@code publisher}, {@code subscriber}, {@code owner}, {@code
 * disco}), which asks {@code access} whether it may, reads and writes {@code store}, and says what
 * {@code notify} is to tell.
 */
@NullMarked
package org.libervia.pubsub;

import org.jspecify.annotations.NullMarked;
