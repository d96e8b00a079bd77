package org.libervia.pubsub.model;

import java.util.List;
import java.util.Set;

/**
 * Who may read an item, of those who may read the node; an extension of earlier versions. Owners,
 * and who published it, always may.
 *
 * @param model open to all, or to those listed
 * @param allowed groups of the owner's roster, or bare addresses
 */
public record ItemAccess(Model model, List<String> allowed) {
    public static final ItemAccess OPEN = new ItemAccess(Model.OPEN, List.of());

    public ItemAccess {
        allowed = List.copyOf(allowed);
    }

    /** Whether the same people may read. */
    public boolean isLike(ItemAccess other) {
        return model == other.model && Set.copyOf(allowed).equals(Set.copyOf(other.allowed));
    }

    /** How those who may are named. */
    public enum Model {
        OPEN("open"),
        ROSTER("roster"),
        WHITELIST("whitelist");

        private final String text;

        Model(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /**
         * The model of this name, that of earlier versions included; another one counts as
         * whitelist.
         */
        public static Model of(String text) {
            return switch (text) {
                case "open" -> OPEN;
                case "roster", "publisher-roster" -> ROSTER;
                default -> WHITELIST;
            };
        }
    }
}
