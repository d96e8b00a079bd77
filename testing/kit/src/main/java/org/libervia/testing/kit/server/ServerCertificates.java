package org.libervia.testing.kit.server;

import java.nio.file.Path;
import org.libervia.testing.kit.TempDirectory;
import org.libervia.testing.kit.tls.SubjectNames;
import org.libervia.testing.kit.tls.TestCa;
import org.libervia.testing.kit.tls.TestCertificate;

/**
 * What a test server identifies itself with.
 *
 * @param good a PEM file with certificate and key for the main domain and those below it
 * @param expired the same for {@link VirtualHost#EXPIRED}, out of date
 * @param otherName for a domain that the server does not serve
 */
record ServerCertificates(
        TestCa authority, Path authorityFile, Path good, Path expired, Path otherName) {

    static ServerCertificates issue(TempDirectory directory) {
        TestCa authority = TestCa.create("Test Authority");
        Path base = directory.path();
        TestCertificate good =
                authority.issue(
                        SubjectNames.dns(VirtualHost.MAIN.domain()),
                        SubjectNames.dns("*." + VirtualHost.MAIN.domain()),
                        SubjectNames.dns("localhost"),
                        SubjectNames.ip("127.0.0.1"));
        return new ServerCertificates(
                authority,
                directory.write("ca.pem", authority.pem()),
                good.write(base.resolve("good.pem")),
                authority
                        .issueExpired(VirtualHost.EXPIRED.domain())
                        .write(base.resolve("expired.pem")),
                authority.issueFor("elsewhere.test").write(base.resolve("othername.pem")));
    }
}
