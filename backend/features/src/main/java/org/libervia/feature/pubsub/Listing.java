package org.libervia.feature.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;

/**
 * A page of something.
 *
 * @param entries the oldest first
 * @param older what to give as {@code before} for those before the page, or null when there are
 *     none
 * @param newer what to give as {@code after} for those after the page, or null when there are none
 */
public record Listing<T>(
        List<T> entries, @Nullable String older, @Nullable String newer, PageInfo info) {

    public Listing {
        entries = List.copyOf(entries);
    }

    /** The same page with the newest first. */
    public List<T> newestFirst() {
        return entries.reversed();
    }

    /**
     * A page of a list that is here.
     *
     * @param all the list, the oldest first
     * @param whole whether it is all there is; else what is missing is older
     * @throws LiberviaException {@code NOT_FOUND} when the page starts at something that is not in
     *     the list
     */
    public static <T> Listing<T> of(List<T> all, Function<T, String> id, Page page, boolean whole) {
        int from;
        int to;
        if (page.after() != null) {
            from = position(all, id, page.after()) + 1;
            to = Math.min(all.size(), from + page.max());
        } else if (page.before() != null) {
            to = page.before().isEmpty() ? all.size() : position(all, id, page.before());
            from = Math.max(0, to - page.max());
        } else {
            from = page.index() == null ? 0 : Math.clamp(page.index(), 0, all.size());
            to = Math.min(all.size(), from + page.max());
        }
        List<T> entries = new ArrayList<>(all.subList(from, to));
        String first = entries.isEmpty() ? null : id.apply(entries.getFirst());
        String last = entries.isEmpty() ? null : id.apply(entries.getLast());
        boolean older = from > 0 || !whole;
        boolean newer = to < all.size();
        return new Listing<>(
                entries,
                older ? first : null,
                newer ? last : null,
                new PageInfo(
                        first,
                        last,
                        whole && first != null ? from : null,
                        whole ? all.size() : null,
                        page.before() != null ? !older : !newer,
                        true));
    }

    private static <T> int position(List<T> all, Function<T, String> id, String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new LiberviaException(
                Problem.NOT_FOUND,
                "There is no item “" + wanted + "” where the page would start: start anew.");
    }
}
