package org.libervia.xmpp.sasl;

/**
 * Who we are, for authentication.
 *
 * @param user the local part of the account, empty for an anonymous one
 * @param password empty when there is none
 * @param certificate whether TLS was shown a certificate of ours, so that EXTERNAL may be used
 */
public record Credentials(String user, String password, boolean certificate) {

    /** Without an account: the server makes one up. */
    public static final Credentials ANONYMOUS = new Credentials("", "", false);

    public boolean isAnonymous() {
        return user.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
