package org.libervia.pubsub.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.libervia.pubsub.online.AudienceTable;
import org.libervia.pubsub.online.CapsTable;
import org.libervia.pubsub.online.PassingTable;
import org.libervia.pubsub.online.PresenceTable;
import org.libervia.pubsub.online.WatchTable;
import org.libervia.pubsub.people.AccountTable;
import org.libervia.pubsub.people.BanTable;
import org.libervia.pubsub.people.RosterTable;
import org.libervia.pubsub.people.UsageTable;
import org.libervia.pubsub.words.TextTable;
import org.libervia.pubsub.words.TextsFirst;
import org.libervia.store.Engine;

/** The tables, in one transaction. */
public final class Books {
    private final NodeTable nodes;
    private final ItemTable items;
    private final ItemPages pages;
    private final TextTable texts;
    private final CategoryTable categories;
    private final AffiliationTable affiliations;
    private final SubscriptionTable subscriptions;
    private final OpenSubscriptions openSubscriptions;
    private final PresenceTable presences;
    private final CapsTable caps;
    private final CompanionTable companions;
    private final AttachmentCounts attachmentCounts;
    private final RosterTable rosters;
    private final AccountTable accounts;
    private final RelationTable relations;
    private final WideTable wide;
    private final Graveyard graveyard;
    private final DigestTable digests;
    private final UsageTable usage;
    private final BanTable bans;
    private final AudienceTable audiences;
    private final WatchTable watched;
    private final PassingTable passing;

    Books(Handle handle, Engine engine, Function<TextTable, TextsFirst> textsFirst) {
        this.nodes = new NodeTable(handle);
        this.items = new ItemTable(handle);
        this.texts = new TextTable(handle, engine);
        this.pages = new ItemPages(handle, engine, textsFirst.apply(texts));
        this.categories = new CategoryTable(handle);
        this.affiliations = new AffiliationTable(handle);
        this.watched = new WatchTable(handle);
        this.subscriptions = new SubscriptionTable(handle, watched);
        this.openSubscriptions = new OpenSubscriptions(handle);
        this.presences = new PresenceTable(handle);
        this.caps = new CapsTable(handle);
        this.companions = new CompanionTable(handle, engine);
        this.attachmentCounts = new AttachmentCounts(handle);
        this.rosters = new RosterTable(handle);
        this.accounts = new AccountTable(handle, engine);
        this.relations = new RelationTable(handle);
        this.wide = new WideTable(handle);
        this.graveyard = new Graveyard(handle);
        this.digests = new DigestTable(handle);
        this.usage = new UsageTable(handle, engine);
        this.bans = new BanTable(handle);
        this.audiences = new AudienceTable(handle);
        this.passing = new PassingTable(handle);
    }

    /** The subscriptions of accounts, here and elsewhere. */
    public AccountTable accounts() {
        return accounts;
    }

    public NodeTable nodes() {
        return nodes;
    }

    /** Single items, and what changes them. */
    public ItemTable items() {
        return items;
    }

    /** Items in pages. */
    public ItemPages pages() {
        return pages;
    }

    public TextTable texts() {
        return texts;
    }

    /** Nodes that belong to another one. */
    public CompanionTable companions() {
        return companions;
    }

    public AttachmentCounts attachmentCounts() {
        return attachmentCounts;
    }

    public CategoryTable categories() {
        return categories;
    }

    public AffiliationTable affiliations() {
        return affiliations;
    }

    public DigestTable digests() {
        return digests;
    }

    public SubscriptionTable subscriptions() {
        return subscriptions;
    }

    /** Those that others may know of. */
    public OpenSubscriptions openSubscriptions() {
        return openSubscriptions;
    }

    /** Who is online. */
    public PresenceTable presences() {
        return presences;
    }

    /** What those who are online can do. */
    public CapsTable caps() {
        return caps;
    }

    /** Who the contacts of accounts are. */
    public RosterTable rosters() {
        return rosters;
    }

    /** Subscriptions that are for more than the items of their node. */
    public WideTable wide() {
        return wide;
    }

    /** How nodes hang together. */
    public RelationTable relations() {
        return relations;
    }

    /** Nodes that are deleted, and removed little by little. */
    public Graveyard graveyard() {
        return graveyard;
    }

    /** What everybody takes and may take. */
    public UsageTable usage() {
        return usage;
    }

    /** Whom the service doesn't deal with. */
    public BanTable bans() {
        return bans;
    }

    /** Who hears of personal nodes by being online. */
    public AudienceTable audiences() {
        return audiences;
    }

    /** Those whose presence matters. */
    public WatchTable watched() {
        return watched;
    }

    /** Items that go with their publishers. */
    public PassingTable passing() {
        return passing;
    }
}
