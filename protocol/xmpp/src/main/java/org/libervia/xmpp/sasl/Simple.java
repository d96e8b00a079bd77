package org.libervia.xmpp.sasl;

/**
 * A mechanism of one empty message: EXTERNAL (RFC 4422 appendix A), where TLS has said who we are,
 * or ANONYMOUS (RFC 4505).
 *
 * @param name which of the two
 */
record Simple(String name) implements Mechanism {

    @Override
    public byte[] first() {
        return new byte[0];
    }

    @Override
    public byte[] answer(byte[] challenge) {
        return new byte[0];
    }

    @Override
    public void verify(byte[] additionalData) {}
}
