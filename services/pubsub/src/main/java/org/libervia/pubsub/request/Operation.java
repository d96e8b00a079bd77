package org.libervia.pubsub.request;

/**
 * One kind of request.
 *
 * <p>Refuses with a {@link org.libervia.xmpp.StanzaErrorException}; the transaction is taken back
 * then.
 */
public interface Operation {

    /** Whether it changes anything. */
    boolean writes();

    /** Carries it out. */
    Reply run(Request request, Desk desk);

    /** An operation that changes nothing. */
    @FunctionalInterface
    interface Question extends Operation {
        @Override
        default boolean writes() {
            return false;
        }
    }

    /** An operation that changes something. */
    @FunctionalInterface
    interface Change extends Operation {
        @Override
        default boolean writes() {
            return true;
        }
    }
}
