package org.libervia.domain.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Page;

/**
 * What to ask an archive (XEP-0313 §4); null means no condition.
 *
 * @param service the archive, null for the account's own
 * @param with messages exchanged with this address
 */
public record ArchiveQuery(
        @Nullable Jid service,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Jid with,
        Page page) {}
