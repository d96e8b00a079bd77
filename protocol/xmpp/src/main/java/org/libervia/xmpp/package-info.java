/**
 * What a user of a stream sees: {@link org.libervia.xmpp.XmppStream}, and the exceptions it throws.
 * How streams are made is in the rooms beside it.
 */
@NullMarked
package org.libervia.xmpp;

import org.jspecify.annotations.NullMarked;
