package org.libervia.xmpp.transport.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ScriptedResolver;

class ServiceLookupTest {
    private static final String PLAIN = "_xmpp-client._tcp.example.test";
    private static final String DIRECT = "_xmpps-client._tcp.example.test";

    private final ScriptedResolver resolver = new ScriptedResolver();

    @Test
    void mixesBothServicesByPriority() {
        resolver.service(PLAIN, new SrvRecord(5, 0, 5222, "first.test."))
                .service(DIRECT, new SrvRecord(10, 0, 5223, "second.test."))
                .service(PLAIN, new SrvRecord(20, 0, 5222, "third.test."));
        assertThat(find())
                .containsExactly(
                        new Target("first.test", 5222, false),
                        new Target("second.test", 5223, true),
                        new Target("third.test", 5222, false));
    }

    @Test
    void fallsBackToTheDomainItself() {
        assertThat(find()).containsExactly(new Target("example.test", 5222, false));
    }

    @Test
    void fallsBackToTheDomainWhenDnsIsSilent() {
        resolver.broken();
        assertThat(find()).containsExactly(new Target("example.test", 5222, false));
    }

    @Test
    void believesADomainThatSaysItHasNoService() {
        resolver.service(PLAIN, new SrvRecord(0, 0, 0, "."));
        assertThatThrownBy(this::find)
                .isInstanceOf(XmppException.class)
                .hasMessageContaining("no XMPP service");
    }

    @Test
    void usesTheServiceThatIsThereWhenTheOtherIsRefused() {
        resolver.service(PLAIN, new SrvRecord(0, 0, 0, "."))
                .service(DIRECT, new SrvRecord(0, 0, 443, "tls.test."));
        assertThat(find()).containsExactly(new Target("tls.test", 443, true));
    }

    @Test
    void drawsByWeightWithinAPriority() {
        for (int i = 0; i < 3; i++) {
            resolver.service(PLAIN, new SrvRecord(0, List.of(0, 10, 30).get(i), 5222, "h" + i));
        }
        Random random = new Random(7);
        int[] first = new int[3];
        for (int i = 0; i < 4000; i++) {
            List<Target> targets = new ServiceLookup(resolver, random).find("example.test");
            assertThat(targets).extracting(Target::host).containsOnly("h0", "h1", "h2").hasSize(3);
            first[targets.getFirst().host().charAt(1) - '0']++;
        }
        assertThat(first[0]).isBetween(20, 300);
        assertThat(first[1]).isBetween(700, 1300);
        assertThat(first[2]).isBetween(2500, 3300);
    }

    private List<Target> find() {
        return new ServiceLookup(resolver, new Random(1)).find("example.test");
    }
}
