package org.libervia.testing.kit.server;

/** The domains that each test server serves, for one way of logging in or of failing each. */
public enum VirtualHost {
    /** Every feature, PLAIN and all SCRAM mechanisms. */
    MAIN("xmpp.test"),
    /** Offers PLAIN alone. */
    PLAIN("plain.xmpp.test"),
    /** Offers SCRAM-SHA-1 (and -PLUS) alone. */
    SHA1("sha1.xmpp.test"),
    /** Offers SCRAM-SHA-256 (and -PLUS) alone. */
    SHA256("sha256.xmpp.test"),
    /** Offers SCRAM-SHA-512 (and -PLUS) alone; ejabberd only. */
    SHA512("sha512.xmpp.test"),
    /** Offers ANONYMOUS alone. */
    ANONYMOUS("anonymous.xmpp.test"),
    /** Takes EXTERNAL with a client certificate of the test authority. */
    EXTERNAL("external.xmpp.test"),
    /** SASL2, Bind 2 and FAST; Prosody with community modules only. */
    SASL2("sasl2.xmpp.test"),
    /** Shows a certificate that expired; Prosody only. */
    EXPIRED("expired.xmpp.test"),
    /** Shows a certificate for another domain; Prosody only. */
    OTHER_NAME("othername.xmpp.test");

    private final String domain;

    VirtualHost(String domain) {
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }
}
