/**
 * The stream engine. A {@link org.libervia.xmpp.stream.Negotiation} makes a stream of a connection,
 * step by step (TLS, authentication, binding, stream management); a {@link
 * org.libervia.xmpp.stream.LiveStream} carries it on, over other connections when the first is cut;
 * {@link org.libervia.xmpp.stream.Connections} are what programs use.
 */
@NullMarked
package org.libervia.xmpp.stream;

import org.jspecify.annotations.NullMarked;
