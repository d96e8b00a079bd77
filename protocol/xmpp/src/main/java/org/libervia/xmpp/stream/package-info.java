/**
 * The stream engine. What was negotiated is carried on by a {@link
 * org.libervia.xmpp.stream.LiveStream}, over other connections when the first is cut; {@link
 * org.libervia.xmpp.stream.Connections} are what programs use.
 */
@NullMarked
package org.libervia.xmpp.stream;

import org.jspecify.annotations.NullMarked;
