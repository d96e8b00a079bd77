package org.libervia.testing.kit.tls;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;

/** Names that a certificate can carry for its subject (RFC 6120 §13.7.1.2, RFC 4985). */
public final class SubjectNames {
    private static final ASN1ObjectIdentifier XMPP_ADDR =
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.5");
    private static final ASN1ObjectIdentifier SRV_NAME =
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.7");

    private SubjectNames() {}

    /** A DNS name; its first label may be {@code *}. */
    public static GeneralName dns(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    /** An IP address. */
    public static GeneralName ip(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }

    /** A service's name, as {@code _xmpp-client.example.org}. */
    public static GeneralName srv(String name) {
        return other(SRV_NAME, new DERIA5String(name));
    }

    /** An XMPP address. */
    public static GeneralName xmppAddress(String jid) {
        return other(XMPP_ADDR, new DERUTF8String(jid));
    }

    private static GeneralName other(ASN1ObjectIdentifier kind, ASN1Encodable value) {
        return new GeneralName(
                GeneralName.otherName,
                new DERSequence(new ASN1Encodable[] {kind, new DERTaggedObject(true, 0, value)}));
    }
}
