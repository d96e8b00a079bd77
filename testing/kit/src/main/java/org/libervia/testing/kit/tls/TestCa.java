package org.libervia.testing.kit.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives as long as a test, and issues whatever a test wants. */
public final class TestCa {
    private static final Duration DAY = Duration.ofDays(1);

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private long serial = 1;

    private TestCa(String name) throws GeneralSecurityException, IOException {
        this.name = "CN=" + name;
        this.keys = newKeys();
        this.certificate =
                issue(this.name, keys, List.of(), Instant.now().plus(DAY.multipliedBy(30)), true);
    }

    /** An authority with a key of its own; {@code name} is what certificates call it. */
    public static TestCa create(String name) {
        try {
            return new TestCa(name);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Can't make a certificate authority.", e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The authority's certificate in PEM. */
    public String pem() {
        return TestCertificate.pem(certificate);
    }

    /** A certificate with these names, valid now and for some days. */
    public TestCertificate issue(GeneralName... names) {
        return issue(Instant.now().plus(DAY.multipliedBy(10)), names);
    }

    /** A certificate for DNS names. */
    public TestCertificate issueFor(String... dnsNames) {
        GeneralName[] names = new GeneralName[dnsNames.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = SubjectNames.dns(dnsNames[i]);
        }
        return issue(names);
    }

    /** A certificate for a DNS name that expired yesterday. */
    public TestCertificate issueExpired(String dnsName) {
        return issue(Instant.now().minus(DAY), SubjectNames.dns(dnsName));
    }

    /** A client's certificate with an address in it, for SASL EXTERNAL (XEP-0178). */
    public TestCertificate issueForClient(String bareJid) {
        return issue(SubjectNames.xmppAddress(bareJid));
    }

    private TestCertificate issue(Instant until, GeneralName... names) {
        try {
            KeyPair subject = newKeys();
            X509Certificate issued = issue("CN=test", subject, List.of(names), until, false);
            return new TestCertificate(issued, (ECPrivateKey) subject.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Can't issue a certificate.", e);
        }
    }

    private X509Certificate issue(
            String subject, KeyPair pair, List<GeneralName> names, Instant until, boolean authority)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name(name),
                        nextSerial(),
                        Date.from(until.minus(DAY.multipliedBy(40))),
                        Date.from(until),
                        new X500Name(subject),
                        pair.getPublic());
        extend(builder, names, authority);
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static void extend(
            JcaX509v3CertificateBuilder builder, List<GeneralName> names, boolean authority)
            throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!names.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(names.toArray(GeneralName[]::new)));
        }
    }

    private synchronized BigInteger nextSerial() {
        return BigInteger.valueOf(System.currentTimeMillis())
                .shiftLeft(16)
                .or(BigInteger.valueOf(serial++));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
