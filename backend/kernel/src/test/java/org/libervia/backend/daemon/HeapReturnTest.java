package org.libervia.backend.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapReturnTest {
    private static final long START = 20L << 20;
    private static final long BUSY = START + HeapReturn.WORTH_IT;

    private final AtomicLong heap = new AtomicLong(START);

    @Test
    void aHeapThatGrewIsCollectedOnce() {
        HeapReturn heapReturn = new HeapReturn(heap::get, () -> heap.set(START));
        assertThat(heapReturn.look()).isFalse();
        heap.set(BUSY);
        assertThat(heapReturn.look()).isTrue();
        assertThat(heap).hasValue(START);
        assertThat(heapReturn.look()).isFalse();
    }

    @Test
    void whatIsInUseIsNotCollectedAgainAndAgain() {
        HeapReturn heapReturn = new HeapReturn(heap::get, () -> {});
        heap.set(BUSY);
        assertThat(heapReturn.look()).isTrue();
        assertThat(heapReturn.look()).isFalse();
        heap.set(BUSY + HeapReturn.WORTH_IT);
        assertThat(heapReturn.look()).isTrue();
    }
}
