package org.libervia.feature.blog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.archive.NodeArchives;
import org.libervia.feature.pubsub.Listing;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;

/** Lets services look for words in their own nodes (XEP-0431), where they can. */
final class ArchiveSearch implements BlogReading.FullText {
    private final NodeArchives archives;

    ArchiveSearch(NodeArchives archives) {
        this.archives = archives;
    }

    @Override
    public Optional<Listing<Item>> search(Session session, NodeRef place, BlogQuery query) {
        String words = query.search() == null ? "" : query.search();
        return archives.search(session, place.service(), place.node(), words, request(query.page()))
                .map(found -> listing(found, query.page()));
    }

    private static PageRequest request(Page page) {
        Integer index = page.index();
        return new PageRequest(
                (long) page.max(),
                page.after(),
                page.before(),
                index == null ? null : index.longValue());
    }

    private static Listing<Item> listing(NodeArchives.Found found, Page page) {
        PageResult result = found.page();
        boolean backwards = page.before() != null;
        boolean newest = backwards && "".equals(page.before());
        boolean older = backwards ? !found.complete() : page.after() != null;
        boolean newer = backwards ? !newest : !found.complete();
        return new Listing<>(
                found.items(),
                older ? result.first() : null,
                newer ? result.last() : null,
                new PageInfo(
                        result.first(),
                        result.last(),
                        number(result.index()),
                        number(result.count()),
                        found.complete(),
                        false));
    }

    private static @Nullable Integer number(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(Math.min(number, Integer.MAX_VALUE));
    }
}
