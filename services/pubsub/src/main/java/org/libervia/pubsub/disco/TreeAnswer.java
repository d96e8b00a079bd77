package org.libervia.pubsub.disco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.RelationTable.Step;
import org.libervia.pubsub.store.Types;
import org.libervia.xep.disco.DiscoItem;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.extdisco.ExtendedDiscovery;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;

/**
 * Lists nodes together with what hangs on them, and items, in pages (XEP-0499). The id at which a
 * page begins is a number of the service, so that it tells nothing of nodes that aren't shown.
 */
final class TreeAnswer {
    private static final int MOST = 250;
    private static final int MOST_FULL = 50;

    private final Request request;
    private final Desk desk;
    private final ExtendedDiscovery wanted;
    private final WalkSource source;

    TreeAnswer(Request request, Desk desk, ExtendedDiscovery wanted, Types types) {
        this.request = request;
        this.desk = desk;
        this.wanted = wanted;
        this.source = new WalkSource(request, desk, request.nodeName() == null, types);
    }

    DiscoItems list(Jid home) {
        Optional<PageRequest> page = PageRequest.in(request.payload());
        if (page.filter(asked -> asked.before() != null || asked.index() != null).isPresent()) {
            throw Refusal.unsupported("rsm");
        }
        int most = wanted.fullMetaData() ? MOST_FULL : MOST;
        Long max = page.map(PageRequest::max).orElse(null);
        int limit = max == null ? most : (int) Math.min(max, most);
        String after = page.map(PageRequest::after).orElse(null);
        Standing root = root();
        TreeWalk walk =
                new TreeWalk(
                        wanted, source, desk, after == null ? start(root) : resume(root, after));
        List<TreeWalk.Entry> found = walk.next(limit + 1);
        List<TreeWalk.Entry> shown = found.subList(0, Math.min(limit, found.size()));
        PageResult told =
                page.isEmpty() && shown.size() == found.size() ? null : page(shown, after);
        return new DiscoItems(
                request.nodeName(),
                shown.stream().map(entry -> item(home, entry)).toList(),
                told,
                List.of());
    }

    /** Who asks, before the node that it asks about; null when that is all nodes. */
    private @Nullable Standing root() {
        String name = request.nodeName();
        if (name == null) {
            return null;
        }
        Standing who = desk.known(request.address(name), request.from());
        if (wanted.items()) {
            desk.access().retrieve(who);
        }
        return who;
    }

    private List<TreeWalk.Stop> start(@Nullable Standing root) {
        return List.of(
                root == null
                        ? new TreeWalk.Stop(null, -1, false, true, TreeWalk.Phase.CHILDREN, null)
                        : new TreeWalk.Stop(root, 0, true, true, TreeWalk.Phase.ITEMS, null));
    }

    /** The way down to where the page before ended. */
    private List<TreeWalk.Stop> resume(@Nullable Standing root, String after) {
        WalkMark mark = WalkMark.read(after).orElseThrow(Refusal::notFound);
        List<Step> way =
                desk.books()
                        .nodes()
                        .find(mark.node())
                        .filter(node -> node.address().home().equals(request.home()))
                        .filter(node ->
                                desk.access()
                                        .find(node.address(), request.from())
                                        .filter(who -> !who.isCompanion())
                                        .isPresent())
                        .flatMap(node -> Ways.of(desk.books(), node, request.from()))
                        .orElseThrow(Refusal::notFound);
        int top = root == null ? way.size() - 1 : index(way, root.node());
        if (top < 0 || !desk.access().mayKnow(desk.access().standing(way, request.from()))) {
            throw Refusal.notFound();
        }
        List<TreeWalk.Stop> stops = new ArrayList<>();
        int levels = 0;
        if (root == null) {
            stops.add(
                    new TreeWalk.Stop(
                            null,
                            -1,
                            false,
                            true,
                            TreeWalk.Phase.CHILDREN,
                            way.get(top).node().name()));
        }
        for (int i = top; i >= 0; i--) {
            boolean linking = i < top && way.get(i).linking();
            levels += i < top && !linking ? 1 : 0;
            boolean inside = root == null || (linking ? levels : levels - 1) > 0;
            Standing who = desk.access().standing(way.subList(i, way.size()), request.from());
            TreeWalk.Stop stop =
                    i == top && root != null
                            ? new TreeWalk.Stop(who, 0, true, true, TreeWalk.Phase.ITEMS, null)
                            : source.stop(wanted, who, levels, linking, inside);
            if (i == 0) {
                stop.goOn(TreeWalk.Phase.ITEMS, mark.item());
            } else {
                Step next = way.get(i - 1);
                stop.goOn(
                        next.linking() ? TreeWalk.Phase.LINKS : TreeWalk.Phase.CHILDREN,
                        next.node().name());
            }
            stops.add(stop);
        }
        return stops;
    }

    private static int index(List<Step> way, Node node) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).node().id() == node.id()) {
                return i;
            }
        }
        return -1;
    }

    private DiscoItem item(Jid home, TreeWalk.Entry entry) {
        Node node = entry.who().node();
        StoredItem item = entry.item();
        if (item != null) {
            return new DiscoItem(home, node.name(), item.name());
        }
        String title = node.config().text(NodeSettings.TITLE);
        return new DiscoItem(
                home,
                node.name(),
                title.isEmpty() ? null : title,
                List.of(
                        (wanted.fullMetaData()
                                        ? MetaData.of(desk, entry.who())
                                        : MetaData.relations(node))
                                .write()));
    }

    private static PageResult page(List<TreeWalk.Entry> shown, @Nullable String after) {
        return shown.isEmpty()
                ? new PageResult(null, null, null, null)
                : new PageResult(
                        WalkMark.of(shown.getFirst()).write(),
                        after == null ? 0L : null,
                        WalkMark.of(shown.getLast()).write(),
                        null);
    }
}
