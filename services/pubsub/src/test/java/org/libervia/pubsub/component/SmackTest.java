package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.igniterealtime.smack.inttest.Configuration;
import org.igniterealtime.smack.inttest.SmackIntegrationTestEnvironment;
import org.igniterealtime.smack.inttest.SmackIntegrationTestFramework;
import org.jivesoftware.smack.ConnectionConfiguration.DnssecMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.util.DNSUtil;
import org.jivesoftware.smack.util.dns.DNSResolver;
import org.jivesoftware.smack.util.rce.RemoteConnectionEndpointLookupFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;
import org.minidns.dnsname.DnsName;
import org.minidns.record.SRV;

/**
 * Smack's own integration tests of PubSub, against the service behind Prosody. The other tests that
 * Smack has are of clients and servers, not of PubSub services.
 */
@Tag("slow")
class SmackTest {
    private static final String PASSWORD = "wherefore-art-thou";

    @TempDir private Path directory = Path.of("none");

    /** Says that every domain is served by a port of this machine. */
    private static final class OneServer extends DNSResolver {
        private final int port;

        OneServer(int port) {
            super(false);
            this.port = port;
        }

        @Override
        protected Collection<SRV> lookupSrvRecords0(
                DnsName name,
                List<RemoteConnectionEndpointLookupFailure> failures,
                DnssecMode dnssec) {
            return List.of(new SRV(0, 0, port, "localhost"));
        }

        @Override
        protected List<InetAddress> lookupHostAddress0(
                DnsName name,
                List<RemoteConnectionEndpointLookupFailure> failures,
                DnssecMode dnssec) {
            return List.of(InetAddress.getLoopbackAddress());
        }
    }

    /** Smack's tests at a server of ours. */
    private static final class Framework extends SmackIntegrationTestFramework {
        private final int port;

        Framework(Configuration configuration, int port) {
            super(configuration);
            this.port = port;
        }

        @Override
        protected SmackIntegrationTestEnvironment prepareEnvironment()
                throws SmackException,
                        XMPPException,
                        IOException,
                        InterruptedException,
                        KeyManagementException,
                        NoSuchAlgorithmException,
                        InstantiationException,
                        IllegalAccessException,
                        InvocationTargetException {
            DNSUtil.setDNSResolver(new OneServer(port));
            return super.prepareEnvironment();
        }
    }

    @Test
    void smacksTestsOfPubSubPass() throws Exception {
        String component = "events.xmpp.test";
        try (XmppServer server =
                        Servers.PROSODY.startOwn(
                                ServerOptions.DEFAULT
                                        .withOptionalTls()
                                        .withPersonalNodesAt(component));
                PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServedComponent served = ServedComponent.start(server, store)) {
            assertThat(served.domain()).isEqualTo(component);
            for (String name : List.of("one", "two", "three")) {
                server.createAccount("smack-" + name, PASSWORD);
            }
            Configuration configuration =
                    Configuration.builder()
                            .setService(server.domain())
                            .setSecurityMode("disabled")
                            .setDnsResolver("javax")
                            .setDefaultConnection("tcp")
                            .setEnabledConnections("tcp")
                            .setUsernamesAndPassword(
                                    "smack-one",
                                    PASSWORD,
                                    "smack-two",
                                    PASSWORD,
                                    "smack-three",
                                    PASSWORD)
                            .setReplyTimeout("30000")
                            .setEnabledTests("PubSubIntegrationTest")
                            .build();

            SmackIntegrationTestFramework.TestRunResult result =
                    new Framework(configuration, server.port(Port.STARTTLS)).run();

            assertThat(
                            result.getFailedTests().stream()
                                    .map(failed ->
                                            failed.concreteTest + ": " + failed.failureReason)
                                    .collect(Collectors.toList()))
                    .isEmpty();
            assertThat(result.getImpossibleTestClasses()).isEmpty();
            assertThat(result.getNotPossibleTests()).isEmpty();
            assertThat(result.getSuccessfulTests()).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
