package org.libervia.xmpp.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.testing.kit.tls.SubjectNames;
import org.libervia.testing.kit.tls.TestCa;

class ServerIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, true",
        "EXAMPLE.org, example.ORG, true",
        "example.org, www.example.org, false",
        "chat.example.org, *.example.org, true",
        "example.org, *.example.org, false",
        "a.b.example.org, *.example.org, false",
        "example.org, *.org, false",
        "chat.example.org, c*.example.org, false",
        "chat.example.org, chat.*.org, false",
        "bücher.example, xn--bcher-kva.example, true",
        "192.0.2.1, 192.0.2.1, false",
        "'example.org', 'example.org\0.evil.test', false"
    })
    void comparesDnsNames(String domain, String name, boolean matches) {
        CertificateNames names =
                new CertificateNames(List.of(name), List.of(), List.of(), List.of());
        assertThat(ServerIdentity.matches(domain, names)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1, true",
        "example.org, 192.0.2.1, false"
    })
    void comparesAddresses(String domain, String address, boolean matches) {
        CertificateNames names =
                new CertificateNames(List.of(), List.of(), List.of(), List.of(address));
        assertThat(ServerIdentity.matches(domain, names)).isEqualTo(matches);
    }

    @Test
    void readsEveryKindOfNameAndNoCommonName() throws Exception {
        CertificateNames names =
                CertificateNames.of(
                        TestCa.create("Authority")
                                .issue(
                                        SubjectNames.dns("example.org"),
                                        SubjectNames.srv("_xmpp-client.example.org"),
                                        SubjectNames.xmppAddress("exämple.org"),
                                        SubjectNames.ip("192.0.2.1"))
                                .certificate());
        assertThat(names.dns()).containsExactly("example.org");
        assertThat(names.services()).containsExactly("_xmpp-client.example.org");
        assertThat(names.xmpp()).containsExactly("exämple.org");
        assertThat(names.ips()).containsExactly("192.0.2.1");
        assertThat(CertificateNames.of(TestCa.create("Authority").certificate()).shown()).isEmpty();
    }
}
