package org.libervia.bench.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.libervia.testing.kit.server.XmppServer;

/** A service that runs, and those who use it. */
final class Stand implements AutoCloseable {

    /** What a service can do, where they differ. */
    enum Ability {
        /** Publishes several items by one request. */
        MULTI_ITEMS,
        /** Gives pages (XEP-0059). */
        PAGES,
        /** Searches the texts of a node by its archive. */
        FULL_TEXT
    }

    private final Caller publisher;
    private final Caller reader;
    private final Wire sink;
    private final String sinkDomain;
    private final Set<Ability> abilities;
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable ObjIntConsumer<String> filler;
    private @Nullable XmppServer server;
    private String textField = "{urn:xmpp:fulltext:0}fulltext";

    /**
     * Those who use it.
     *
     * @param publisher who publishes, and owns the nodes
     * @param reader who reads
     * @param sink the component to whose addresses notifications go
     */
    Stand(
            Caller publisher,
            Caller reader,
            Wire sink,
            String sinkDomain,
            Set<Ability> abilities,
            List<AutoCloseable> open) {
        this.publisher = publisher;
        this.reader = reader;
        this.sink = sink;
        this.sinkDomain = sinkDomain;
        this.abilities = Set.copyOf(abilities);
        this.open.addAll(open);
    }

    /** Fills nodes by another way than publishing, which would take too long. */
    Stand filledBy(ObjIntConsumer<String> other) {
        this.filler = other;
        return this;
    }

    /** Searched by another field than that of XEP-0431. */
    Stand searchedBy(String field) {
        this.textField = field;
        return this;
    }

    /** Has the nodes of accounts of this server. */
    Stand withAccountsOf(XmppServer its) {
        this.server = its;
        return this;
    }

    /** The server whose accounts have nodes, if there is one. */
    Optional<XmppServer> server() {
        return Optional.ofNullable(server);
    }

    Caller publisher() {
        return publisher;
    }

    Caller reader() {
        return reader;
    }

    Wire sink() {
        return sink;
    }

    /** The address of one of those who are notified. */
    String address(int number) {
        return "u" + number + "@" + sinkDomain;
    }

    boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    String textField() {
        return textField;
    }

    /** Fills a node that has one item with items from the second on. */
    void fill(String node, int count) {
        if (filler != null) {
            filler.accept(node, count);
            return;
        }
        int step = can(Ability.MULTI_ITEMS) ? 50 : 1;
        Caller.Answered done =
                publisher.ask(
                        (count - 1 + step - 1) / step,
                        16,
                        i ->
                                Items.publish(
                                        node, 1 + i * step, Math.min(step, count - 1 - i * step)));
        if (!done.refusal().isEmpty()) {
            throw new Caller.Refused(done.refusal());
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : open.reversed()) {
            try {
                each.close();
            } catch (Exception failed) {
                throw new IllegalStateException("can't end " + each, failed);
            }
        }
    }
}
