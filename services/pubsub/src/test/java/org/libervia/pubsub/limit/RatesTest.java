package org.libervia.pubsub.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;

class RatesTest {
    private static final Jid HOME = Jid.parse("example.org");
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");

    private final AtomicLong nanos = new AtomicLong();

    private Rates rates(int address, int domain) {
        return new Rates(new RateLimits(address, domain, 2), HOME, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whoWasSilentMayAskManyTimesAtOnceAndThenHasToWait() {
        Rates rates = rates(10, 0);
        for (int i = 0; i < 20; i++) {
            assertThat(rates.request(ROMEO)).isZero();
        }

        assertThat(rates.request(ROMEO)).isEqualTo(Duration.ofMillis(100));

        pass(Duration.ofMillis(100));
        assertThat(rates.request(ROMEO.withResource("balcony"))).isZero();
        assertThat(rates.request(ROMEO)).isPositive();
    }

    @Test
    void othersDoNotWaitForWhoAsksTooOften() {
        Rates rates = rates(1, 0);
        while (rates.request(ROMEO).isZero()) {
            assertThat(rates.size()).isEqualTo(1);
        }

        assertThat(rates.request(Jid.parse("juliet@example.org/a"))).isZero();
    }

    @Test
    void allAddressesOfAForeignDomainTogetherAreBounded() {
        Rates rates = rates(10, 20);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            taken += rates.request(Jid.parse("u" + i + "@spam.example/x")).isZero() ? 1 : 0;
        }

        assertThat(taken).isEqualTo(40);
        assertThat(rates.request(Jid.parse("nice@elsewhere.example/x"))).isZero();
    }

    @Test
    void addressesAtHomeAreCountedOneByOneOnly() {
        Rates rates = rates(10, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(rates.request(Jid.parse("u" + i + "@example.org/x"))).isZero();
            assertThat(rates.request(Jid.parse("u" + i + "@ap.example.org/x"))).isZero();
        }
    }

    @Test
    void accountIsKeptOfSoManyOnly() {
        Rates rates = rates(10, 100);
        for (int i = 0; i < 50_000; i++) {
            assertThat(rates.request(Jid.parse("u@d" + i + ".example"))).isZero();
        }

        assertThat(rates.size()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void withoutLimitsNothingIsCounted() {
        Rates rates = rates(0, 0);
        for (int i = 0; i < 1_000; i++) {
            assertThat(rates.request(ROMEO)).isZero();
        }

        assertThat(rates.size()).isZero();
    }
}
