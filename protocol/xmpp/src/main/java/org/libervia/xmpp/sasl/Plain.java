package org.libervia.xmpp.sasl;

import java.nio.charset.StandardCharsets;

/** PLAIN (RFC 4616): the password itself; only ever chosen under TLS. */
final class Plain implements Mechanism {
    private final String user;
    private final String password;

    Plain(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public String name() {
        return "PLAIN";
    }

    @Override
    public byte[] first() {
        return ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] answer(byte[] challenge) {
        throw new SaslException("aborted", "The server sent a challenge where PLAIN has none.");
    }

    @Override
    public void verify(byte[] additionalData) {}
}
