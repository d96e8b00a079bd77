package org.libervia.pubsub.archive;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.store.ItemPage;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Selection;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xmpp.stanza.StanzaError;

/** Which items the form of an archive query chooses (XEP-0313 §4.1). */
final class ArchiveChoice {
    private static final int LONGEST = 1_000;
    private static final Set<String> KNOWN =
            Set.of(FilterForm.TEXT, FilterForm.FORMER_TEXT, FilterForm.CATEGORY);

    private ArchiveChoice() {}

    /**
     * The choice, for somebody who may read the node.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code feature-not-implemented} for a field
     *     that isn't known, {@code item-not-found} for an id that isn't there, {@code bad-request}
     *     for what can't be looked for
     */
    static Selection read(ArchiveFilter filter, Standing who, Desk desk) {
        for (FormField field : filter.others()) {
            if (!KNOWN.contains(field.var() == null ? "" : field.var())) {
                throw Refusal.of(
                        StanzaError.Type.CANCEL,
                        "feature-not-implemented",
                        "Items can't be searched by “" + field.var() + "” here.");
            }
        }
        checkNames(filter.ids().stream().distinct().toList(), who, desk);
        return new Selection(
                filter.with(),
                filter.start(),
                filter.end(),
                filter.ids(),
                other(filter, FilterForm.TEXT, FilterForm.FORMER_TEXT),
                other(filter, FilterForm.CATEGORY, FilterForm.CATEGORY),
                edge(filter.afterId(), who, desk),
                edge(filter.beforeId(), who, desk));
    }

    private static void checkNames(List<String> names, Standing who, Desk desk) {
        if (names.isEmpty()) {
            return;
        }
        int most = desk.policy().maxItemsAtOnce();
        if (names.size() > most) {
            throw Refusal.badRequest("So many ids aren't looked for at once here.");
        }
        PageQuery all =
                new PageQuery(Order.STANDARD, Selection.of(names), names.size(), null, null, null);
        int there =
                desk.books()
                        .pages()
                        .page(who.node(), all, desk.access().reader(who))
                        .map(ItemPage::items)
                        .map(desk.access().view(who)::of)
                        .map(List::size)
                        .orElse(0);
        if (there < names.size()) {
            throw Refusal.notFound();
        }
    }

    private static @Nullable StoredItem edge(@Nullable String name, Standing who, Desk desk) {
        if (name == null) {
            return null;
        }
        View view = desk.access().view(who);
        return desk.books()
                .pages()
                .item(who.node(), name, desk.access().reader(who))
                .flatMap(view::of)
                .orElseThrow(Refusal::notFound);
    }

    private static @Nullable String other(ArchiveFilter filter, String var, String formerVar) {
        String text =
                filter.others().stream()
                        .filter(field -> var.equals(field.var()) || formerVar.equals(field.var()))
                        .flatMap(field -> field.value().stream())
                        .findFirst()
                        .orElse(null);
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw Refusal.badRequest(
                    "What is searched for has at least a letter, and at most "
                            + LONGEST
                            + " characters.");
        }
        return text;
    }
}
