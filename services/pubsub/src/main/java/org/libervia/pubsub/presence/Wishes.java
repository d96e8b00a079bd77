package org.libervia.pubsub.presence;

import java.util.List;
import org.libervia.xep.disco.DiscoInfo;

/** What capabilities say of the nodes that somebody wants to hear of (XEP-0060 §9.2). */
final class Wishes {
    private static final String SUFFIX = "+notify";
    private static final int LONGEST = 3_000;
    private static final int MOST = 200;

    private Wishes() {}

    /** The names of those nodes; of very many, some. */
    static List<String> of(DiscoInfo info) {
        return info.features().stream()
                .filter(feature -> feature.endsWith(SUFFIX) && feature.length() <= LONGEST)
                .map(feature -> feature.substring(0, feature.length() - SUFFIX.length()))
                .filter(node -> !node.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }
}
