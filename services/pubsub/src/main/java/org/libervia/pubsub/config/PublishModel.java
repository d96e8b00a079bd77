package org.libervia.pubsub.config;

import java.util.Locale;

/** Who may publish to a node (XEP-0060 §16.4.4). */
public enum PublishModel {
    OPEN,
    PUBLISHERS,
    SUBSCRIBERS;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
