package org.libervia.pubsub.publisher;

import java.util.UUID;

/** Ids for items that come without. */
final class Names {
    private Names() {}

    static String random() {
        return UUID.randomUUID().toString();
    }
}
