package org.libervia.backend.session;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.sasl.SaslException;

/**
 * What users are told of a server that does not let them in.
 *
 * @param account whom it does not let in
 * @param profile the profile of that account
 */
record Advice(Jid account, String profile) {

    /** A new password helps only where the server found it wrong. */
    LiberviaException on(LiberviaException refused) {
        if (refused.problem() != Problem.AUTHENTICATION) {
            return refused;
        }
        boolean wrongPassword =
                refused instanceof SaslException sasl && sasl.condition().equals("not-authorized");
        return new LiberviaException(
                Problem.AUTHENTICATION,
                account
                        + " was not let in. "
                        + refused.getMessage()
                        + (wrongPassword
                                ? " Give the right password with li profile modify -p "
                                        + profile
                                        + " -x PASSWORD."
                                : ""),
                refused);
    }
}
