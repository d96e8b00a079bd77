package org.libervia.pubsub.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Times;

/**
 * Who hears of personal nodes without being subscribed, by being online (XEP-0163 §4.3): the
 * contacts of an account that see its presence, where they want the node.
 */
public final class AudienceTable {
    /** So many resources hear of something. */
    private static final int MOST = 20_000;

    private static final int MOST_NODES = 5_000;

    /** Those who are subscribed are left out: they hear of it by that. */
    private static final String NOT_SUBSCRIBED =
            """
            AND NOT EXISTS (SELECT 1 FROM pubsub_subscription s WHERE s.bare = p.bare AND s.node_id = :node
            AND s.state = 'subscribed' AND (s.jid = p.bare OR s.jid = p.jid))
            """;

    static final String CONTACTS =
            """
            SELECT p.jid, c.groups, a.affiliation FROM pubsub_contact c
            JOIN pubsub_presence p ON p.bare = c.contact
            JOIN pubsub_wish w ON w.caps = p.caps AND w.node = :name
            LEFT JOIN pubsub_affiliation a ON a.node_id = :node AND a.jid = c.contact
            WHERE c.account = :home AND c.sees AND c.contact <> :home AND p.since <= :at
            AND COALESCE(a.affiliation, 'none') NOT IN ('outcast', 'publish-only')
            """
                    + NOT_SUBSCRIBED
                    + " LIMIT :limit";

    static final String OWN =
            """
            SELECT p.jid FROM pubsub_presence p JOIN pubsub_wish w ON w.caps = p.caps AND w.node = :name
            WHERE p.bare = :home AND p.since <= :at
            """
                    + NOT_SUBSCRIBED
                    + " LIMIT :limit";

    static final String WANTING =
            """
            SELECT p.jid, p.show, p.declared, p.caps, p.known, p.since, p.seen
            FROM pubsub_presence p JOIN pubsub_wish w ON w.caps = p.caps AND w.node = :name
            WHERE p.bare IN (<bares>) ORDER BY p.jid
            """;

    static final String WANTED =
            """
            SELECT n.id FROM pubsub_contact c
            JOIN pubsub_node n ON n.home = c.account
            JOIN pubsub_wish w ON w.caps = :caps AND w.node = n.name
            WHERE c.contact = :bare AND c.sees LIMIT :limit
            """;

    static final String OWN_WANTED =
            """
            SELECT n.id FROM pubsub_wish w JOIN pubsub_node n ON n.home = :bare AND n.name = w.node
            WHERE w.caps = :caps LIMIT :limit
            """;

    private final Handle handle;

    public AudienceTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * The resources that hear of a personal node without being subscribed to it.
     *
     * @param at when that happened of which they hear; who came later was sent the last item
     */
    public List<Jid> listeners(Node node, Instant at) {
        String home = node.address().home();
        List<Jid> all =
                new ArrayList<>(
                        handle.createQuery(OWN)
                                .bind("name", node.name())
                                .bind("node", node.id())
                                .bind("home", home)
                                .bind("at", Times.micros(at))
                                .bind("limit", MOST)
                                .map((row, context) -> Jid.parse(row.getString(1)))
                                .list());
        handle.createQuery(CONTACTS)
                .bind("name", node.name())
                .bind("node", node.id())
                .bind("home", home)
                .bind("at", Times.micros(at))
                .bind("limit", MOST)
                .map((row, context) ->
                        mayHear(
                                        node,
                                        row.getString(3) == null ? "none" : row.getString(3),
                                        row.getString(2))
                                ? List.of(Jid.parse(row.getString(1)))
                                : List.<Jid>of())
                .forEach(all::addAll);
        return all;
    }

    private static boolean mayHear(Node node, String affiliation, String groups) {
        if (Affiliation.of(affiliation).filter(Affiliation::isListed).isPresent()) {
            return true;
        }
        return switch (node.config().accessModel()) {
            case OPEN, PRESENCE -> true;
            case ROSTER -> node.config().isForGroups(groups(groups));
            case WHITELIST, AUTHORIZE -> false;
        };
    }

    /** The resources of these that want to hear of nodes of a name. */
    public List<OnlineResource> wanting(String name, Collection<Jid> bares) {
        return bares.isEmpty()
                ? List.of()
                : handle.createQuery(WANTING)
                        .bind("name", name)
                        .bindList("bares", bares.stream().map(Jid::toString).toList())
                        .map((row, context) -> PresenceTable.read(row))
                        .list();
    }

    /**
     * The numbers of the nodes that somebody wants to hear of: its own, and those of accounts whose
     * presence it sees.
     *
     * @param caps the name of its capabilities
     */
    public List<Long> wanted(Jid bare, String caps) {
        List<Long> all = new ArrayList<>(nodes(OWN_WANTED, bare, caps));
        all.addAll(nodes(WANTED, bare, caps));
        return all.stream().distinct().toList();
    }

    private List<Long> nodes(String sql, Jid bare, String caps) {
        return handle.createQuery(sql)
                .bind("bare", bare.bare().toString())
                .bind("caps", caps)
                .bind("limit", MOST_NODES)
                .mapTo(Long.class)
                .list();
    }

    private static List<String> groups(String column) {
        return List.of(column.split("\u001f", -1));
    }
}
