package org.libervia.xmpp.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndPointHashTest {
    @ParameterizedTest
    @CsvSource({
        "SHA256withRSA, SHA-256",
        "SHA384withECDSA, SHA-384",
        "SHA512withRSA, SHA-512",
        "SHA1withRSA, SHA-256",
        "MD5withRSA, SHA-256",
        "SHA-384, SHA-384",
        "Ed25519,"
    })
    void isTheSignaturesHashButNeverAWeakOne(String signature, String hash) {
        assertThat(TlsConnection.hashOf(signature).orElse(null)).isEqualTo(hash);
    }
}
