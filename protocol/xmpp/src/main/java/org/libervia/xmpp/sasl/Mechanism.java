package org.libervia.xmpp.sasl;

/** One run of an authentication mechanism, on the client's side. */
public interface Mechanism {

    /** Its registered name. */
    String name();

    /** The first message. */
    byte[] first();

    /**
     * The answer to a challenge.
     *
     * @throws SaslException when the challenge is not what the mechanism expects
     */
    byte[] answer(byte[] challenge);

    /**
     * Checks what the server says at the end: a mechanism in which the server proves itself refuses
     * one that does not.
     *
     * @throws SaslException when the server did not prove that it knows the password
     */
    void verify(byte[] additionalData);
}
