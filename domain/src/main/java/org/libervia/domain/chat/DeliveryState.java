package org.libervia.domain.chat;

/** How far a message that we sent has come. */
public enum DeliveryState {
    /** It came to us: nothing to follow. */
    INCOMING,
    /** It is stored and waits for a connection or for the server's acknowledgement. */
    PENDING,
    /** The server has it (XEP-0198). */
    SENT,
    /** A device of the other has it (XEP-0184). */
    RECEIVED,
    /** The other has seen it (XEP-0333). */
    DISPLAYED,
    /** It was refused; the message's {@code error} says why. */
    FAILED
}
