package org.libervia.bridge.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;
import org.libervia.domain.Page;
import org.libervia.domain.chat.MessageType;

/** Everything that may travel, and everything that may go wrong. */
@Facet("probe")
public interface ProbeFacet {

    /** One of each kind of value. */
    record Everything(
            String text,
            @Nullable String maybe,
            boolean yes,
            int small,
            long large,
            double real,
            Jid jid,
            Instant when,
            Duration lasting,
            MessageType type,
            List<Jid> list,
            Set<String> set,
            Map<String, List<Integer>> map,
            Page page) {}

    Everything echo(Everything value);

    Optional<String> perhaps(boolean there);

    @Nullable String nothing(@Nullable List<String> groups);

    int add(int a, int b);

    void refuse(String problem, String message);

    void fail();

    /** Returns when {@link #open} was called with the same key. */
    String await(String key);

    void open(String key);

    String large(int length);

    void emit(int count);
}
