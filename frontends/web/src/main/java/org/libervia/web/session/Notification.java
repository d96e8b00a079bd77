package org.libervia.web.session;

/** A message that the next page shows. */
public record Notification(Level level, String message) {
    /** How grave it is. */
    public enum Level {
        INFO,
        SUCCESS,
        WARNING,
        ERROR;

        /** As templates name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
