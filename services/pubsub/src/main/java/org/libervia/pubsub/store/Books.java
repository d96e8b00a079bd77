package org.libervia.pubsub.store;

import org.jdbi.v3.core.Handle;

/** The tables, in one transaction. */
public final class Books {
    private final NodeTable nodes;
    private final ItemTable items;
    private final ItemPages pages;
    private final AffiliationTable affiliations;
    private final SubscriptionTable subscriptions;

    Books(Handle handle) {
        this.nodes = new NodeTable(handle);
        this.items = new ItemTable(handle);
        this.pages = new ItemPages(handle);
        this.affiliations = new AffiliationTable(handle);
        this.subscriptions = new SubscriptionTable(handle);
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

    public AffiliationTable affiliations() {
        return affiliations;
    }

    public SubscriptionTable subscriptions() {
        return subscriptions;
    }
}
