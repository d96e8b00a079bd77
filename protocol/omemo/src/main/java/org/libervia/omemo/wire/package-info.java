/**
 * How messages look as bytes: one {@link org.libervia.omemo.wire.WireFormat} for each version of
 * the protocol, over a small codec of protocol buffers. Pure functions of bytes; what is wrong is
 * refused with an {@link org.libervia.omemo.OmemoException}.
 */
@NullMarked
package org.libervia.omemo.wire;

import org.jspecify.annotations.NullMarked;
