/** {@code li account …}: accounts on XMPP servers. */
@NullMarked
package org.libervia.cli.account;

import org.jspecify.annotations.NullMarked;
