package org.libervia.pubsub.config;

/** Who may subscribe to a node and read its items (XEP-0060 §4.5). */
public enum AccessModel {
    AUTHORIZE("authorize"),
    OPEN("open"),
    PRESENCE("presence"),
    ROSTER("roster"),
    WHITELIST("whitelist");

    /** What {@link #ROSTER} is called by earlier versions. */
    static final String FORMER_ROSTER = "publisher-roster";

    private final String text;

    AccessModel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The model of this name; a setting has no other. */
    public static AccessModel of(String text) {
        for (AccessModel model : values()) {
            if (model.text.equals(text)) {
                return model;
            }
        }
        throw new IllegalArgumentException("no access model: " + text);
    }
}
