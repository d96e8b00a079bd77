package org.libervia.xmpp.transport.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

class DnsResolverTest {
    private static final String NAME = "_xmpp-client._tcp.example.test";
    private static final SrvRecord ONE = new SrvRecord(1, 2, 5222, "one.example.test");
    private static final SrvRecord NONE = new SrvRecord(0, 0, 0, ".");

    @Test
    void readsServicesFromANameServer() throws IOException {
        try (NameServer server = new NameServer(NAME, List.of(ONE, NONE), Rcode.NXDOMAIN)) {
            DnsResolver resolver = new DnsResolver(server.address());
            assertThat(resolver.services(NAME)).containsExactlyInAnyOrder(ONE, NONE);
            assertThat(NONE.isRefusal()).isTrue();
            assertThat(resolver.services("_xmpps-client._tcp.example.test")).isEmpty();
        }
    }

    @Test
    void tellsNoAnswerFromNoService() throws IOException {
        try (NameServer server = new NameServer(NAME, List.of(), Rcode.SERVFAIL)) {
            DnsResolver resolver = new DnsResolver(server.address());
            assertThat(resolver.services(NAME)).isEmpty();
            assertThatThrownBy(() -> resolver.services("_xmpp-client._tcp.broken.test"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broken.test");
        }
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatThrownBy(() -> new DnsResolver().services("_xmpp-client._tcp.a..b"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a..b");
    }

    @Test
    void takesAddressesFromTheSystem() throws UnknownHostException {
        assertThat(new DnsResolver().addresses("localhost"))
                .anyMatch(InetAddress::isLoopbackAddress);
    }
}
