/**
 * PubSub services under the same load: ours, Prosody's, ejabberd's and the Python {@code
 * libervia-pubsub} of Debian. The driver speaks XMPP as text over plain TCP, to take as little of
 * the processors as can be; it is a client and a component of a real server, or plays the server
 * itself, so that a component is measured and not the server before it.
 */
@NullMarked
package org.libervia.bench.pubsub;

import org.jspecify.annotations.NullMarked;
