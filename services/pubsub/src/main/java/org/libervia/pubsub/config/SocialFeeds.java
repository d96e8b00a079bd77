package org.libervia.pubsub.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.microblog.Entry;

/** How social feeds are configured when nothing is said (XEP-0472 §5). */
public final class SocialFeeds {
    private static final Set<String> PROFILES =
            Set.of(Entry.SOCIAL_FEED, Entry.MICROBLOG, Entry.GALLERY);

    private SocialFeeds() {}

    /**
     * What a node is like when nothing is said, if it is to be a social feed by its type, or is an
     * account's microblog.
     *
     * @param otherwise what it is like if it isn't
     * @param form how it is to be configured, or null
     */
    public static NodeConfig standard(
            NodeConfig otherwise, String node, boolean personal, @Nullable DataForm form) {
        String said = form == null ? null : form.value(NodeSettings.TYPE.var()).orElse(null);
        String type = said == null && personal && node.equals(Entry.MICROBLOG) ? node : said;
        return type == null || !PROFILES.contains(type)
                ? otherwise
                : otherwise
                        .with(NodeSettings.TYPE, type)
                        .with(NodeSettings.NOTIFY_RETRACT, "true")
                        .with(NodeSettings.MAX_ITEMS, ValueKind.MAX)
                        .with(NodeSettings.PERSIST_ITEMS, "true")
                        .with(NodeSettings.SEND_LAST, "never")
                        .with(NodeSettings.DELIVER_PAYLOADS, "false")
                        .with(NodeSettings.ATTACHMENTS_PUBLISH_MODEL, "open");
    }
}
