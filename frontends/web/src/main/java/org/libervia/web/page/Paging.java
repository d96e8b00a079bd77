package org.libervia.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Page;

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
     *
     * @param older the id that entries of the next page stand before, null when there are none
     * @param newer the id that entries of the previous page stand after, null when there are none
     */
    public void links(@Nullable String older, @Nullable String newer, PageModel model) {
        if (newer != null && !isFirst()) {
            model.put("previous_page_url", at("after", newer));
        }
        if (older != null) {
            model.put("next_page_url", at("before", older));
        }
    }

    private String at(String name, String id) {
        return here.without("before", "after").with(name, id).toString();
    }
}
