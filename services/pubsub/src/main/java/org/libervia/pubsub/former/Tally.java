package org.libervia.pubsub.former;

import java.util.ArrayList;
import java.util.List;

/** Counts what is taken over, and keeps what is said of the rest. */
final class Tally {
    private static final int MOST_REMARKS = 1_000;

    private final List<String> remarks = new ArrayList<>();
    private long more;
    private long nodes;
    private long personal;
    private long items;
    private long affiliations;
    private long subscriptions;
    private long external;

    /** Says what is left out or changed, and why. */
    void remark(String remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        } else {
            more++;
        }
    }

    void node(boolean ofAccount) {
        nodes++;
        personal += ofAccount ? 1 : 0;
    }

    void item() {
        items++;
    }

    void affiliation() {
        affiliations++;
    }

    void subscription() {
        subscriptions++;
    }

    void external() {
        external++;
    }

    Report report() {
        return new Report(
                nodes, personal, items, affiliations, subscriptions, external, remarks, more);
    }
}
