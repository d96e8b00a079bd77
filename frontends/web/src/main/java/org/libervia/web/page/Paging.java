package org.libervia.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;

/**
 * The part of a list that a request asks for, and the links to the parts beside it. Lists are shown
 * newest first: the last page of the list is the first that is shown.
 */
public final class Paging {
    private static final int MOST = 100;

    private final PageUrl here;
    private final Page page;

    private Paging(PageUrl here, Page page) {
        this.here = here;
        this.page = page;
    }

    /** As the query of {@code here} asks, with {@code standard} entries unless it says how many. */
    public static Paging of(PageUrl here, Values query, int standard) {
        int max = query.number("page_max", standard, 1, MOST);
        Optional<String> before = query.find("before");
        Optional<String> after = before.isPresent() ? Optional.empty() : query.find("after");
        @Nullable String start = after.orElse(null);
        return new Paging(
                here, new Page(max, start, start == null ? before.orElse("") : null, null));
    }

    /** What to ask the backend for. */
    public Page page() {
        return page;
    }

    /** Whether this is the first page shown. */
    public boolean isFirst() {
        return page.after() == null && "".equals(page.before());
    }

    /**
     * Puts {@code previous_page_url} (newer entries) and {@code next_page_url} (older ones) in the
     * model, each only where there is such a page. The search and all else of the query stay.
     */
    public void links(PageInfo shown, PageModel model) {
        if (hasNewer(shown) && shown.last() != null) {
            model.put("previous_page_url", at("after", shown.last()));
        }
        if (hasOlder(shown) && shown.first() != null) {
            model.put("next_page_url", at("before", shown.first()));
        }
    }

    private String at(String name, String id) {
        return here.without("before", "after").with(name, id).toString();
    }

    private boolean hasOlder(PageInfo shown) {
        return page.after() != null
                ? shown.index() == null || shown.index() > 0
                : !shown.complete();
    }

    private boolean hasNewer(PageInfo shown) {
        return page.after() != null ? !shown.complete() : !isFirst();
    }
}
