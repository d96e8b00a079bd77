package org.libervia.web.visit;

import java.util.List;
import java.util.Optional;
import org.libervia.domain.social.NodeRef;
import org.libervia.http.HttpResponse;
import org.libervia.web.cache.CacheAddress;
import org.libervia.web.cache.CachedPage;
import org.libervia.web.cache.PageCache;

/**
 * The pages of anonymous readers, kept where they say what they are made from. Nothing is kept of a
 * page with a form's answer, a notification or a live connection.
 */
final class PublicPages {
    private final PageCache cache;

    PublicPages(PageCache cache) {
        this.cache = cache;
    }

    /** A page that is being asked for, and may be kept. */
    record Asked(CacheAddress address, long begun) {}

    /** How the page of a visit is kept; none for one that must not be. */
    Optional<Asked> asked(Visit visit, Flash flash) {
        boolean keepable =
                visit.profile().isEmpty()
                        && flash.isEmpty()
                        && !visit.page().page().dynamic()
                        && visit.here().toString().length() <= 500;
        return keepable ? Optional.of(new Asked(address(visit), cache.begin())) : Optional.empty();
    }

    private static CacheAddress address(Visit visit) {
        return new CacheAddress(
                visit.actingProfile(),
                visit.site().name(),
                visit.server().baseUrl().toString(),
                visit.here().toString(),
                visit.locale().toLanguageTag(),
                visit.preferences().theme() + " " + Scheme.of(visit.server()));
    }

    /** The page that is kept; a reader who says {@code no-cache} has it made again. */
    Optional<HttpResponse> find(Visit visit, Asked asked) {
        if (visit.server().http().headers().elements("Cache-Control").contains("no-cache")) {
            cache.drop(asked.address());
            return Optional.empty();
        }
        return cache.find(asked.address()).map(PublicPages::response);
    }

    /** Keeps a page, and answers with it. */
    HttpResponse keep(Asked asked, String mediaType, byte[] content, List<NodeRef> sources) {
        return response(cache.put(asked.address(), asked.begun(), mediaType, content, sources));
    }

    private static HttpResponse response(CachedPage page) {
        return HttpResponse.status(200)
                .withBody(page.body())
                .with("Content-Type", page.mediaType())
                .with("Cache-Control", "no-cache")
                .with("Vary", "Cookie, Accept-Language")
                .withETag(page.tag())
                .withLastModified(page.made());
    }
}
