package org.libervia.pubsub.disco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.command.AdminCommand;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.owner.GetPending;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Paging;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.ItemPage;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Selection;
import org.libervia.pubsub.store.Types;
import org.libervia.xep.disco.DiscoItem;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.extdisco.ExtendedDiscovery;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;

/**
 * Lists the nodes that who asks may know of, or the ids of the items of a node that it may read
 * (XEP-0060 §5.2, §5.5). Nodes come by name, in pages (XEP-0059).
 */
public final class ItemsAnswer implements Operation.Question {
    private static final int MOST_NODES = 1_000;
    private static final int MOST_ROUNDS = 10;

    private final boolean hidden;

    /**
     * Lists.
     *
     * @param hidden whether nodes are kept from all but those who look after the service
     */
    public ItemsAnswer(boolean hidden) {
        this.hidden = hidden;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Jid home = request.account() == null ? desk.policy().service() : request.account();
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        String name = request.nodeName();
        if (GetPending.COMMANDS.equals(name)) {
            return answer(name, commands(request, desk, home), null);
        }
        Optional<ExtendedDiscovery> extended = ExtendedDiscovery.in(request.payload());
        if (extended.isPresent()) {
            return Reply.of(
                    new TreeAnswer(
                                    request,
                                    desk,
                                    shown(extended.get(), request, desk),
                                    TypeFilter.read(request.payload()))
                            .list(home)
                            .write());
        }
        return name == null ? nodes(request, desk, home, wanted) : items(request, desk, home, name);
    }

    private static List<DiscoItem> commands(Request request, Desk desk, Jid home) {
        List<DiscoItem> commands = new ArrayList<>();
        commands.add(new DiscoItem(home, GetPending.NODE, "Pending subscriptions"));
        if (request.account() == null && desk.access().isAdmin(request.from())) {
            for (AdminCommand command : AdminCommand.values()) {
                commands.add(new DiscoItem(home, command.node(), command.title()));
            }
        }
        return commands;
    }

    /** What is listed of what is asked for: where nodes are hidden, items alone. */
    private ExtendedDiscovery shown(ExtendedDiscovery wanted, Request request, Desk desk) {
        return hidden && !desk.access().isAdmin(request.from())
                ? new ExtendedDiscovery(
                        wanted.items() && request.nodeName() != null, false, false, false, 0)
                : wanted;
    }

    private Reply nodes(Request request, Desk desk, Jid home, Optional<PageRequest> wanted) {
        boolean admin = desk.access().isAdmin(request.from());
        Long max = wanted.map(PageRequest::max).orElse(null);
        int most = max == null ? MOST_NODES : (int) Math.min(max, MOST_NODES);
        String after = wanted.map(PageRequest::after).orElse(null);
        List<Node> found =
                hidden && !admin
                        ? List.of()
                        : found(request, desk, admin, after == null ? "" : after, most + 1);
        List<Node> page = found.subList(0, Math.min(most, found.size()));
        PageResult told =
                wanted.isEmpty() && found.size() == page.size() ? null : page(page, after);
        return answer(
                null,
                page.stream().map(node -> new DiscoItem(home, node.name(), title(node))).toList(),
                told);
    }

    /** Nodes by name; those below a node that may not be known of are passed over. */
    private static List<Node> found(
            Request request, Desk desk, boolean admin, String after, int most) {
        Types types = TypeFilter.read(request.payload());
        Jid account = request.account();
        boolean all = admin || request.sender().equals(account);
        boolean seer =
                !all && account != null && desk.access().seesPresence(account, request.sender());
        List<Node> found = new ArrayList<>();
        String from = after;
        for (int round = 0; found.size() < most && round < MOST_ROUNDS; round++) {
            List<Node> some =
                    desk.books()
                            .nodes()
                            .visible(
                                    request.home(), request.sender(), from, all, seer, types, most);
            found.addAll(desk.access().known(some, request.from()));
            if (some.size() < most) {
                break;
            }
            from = some.getLast().name();
        }
        return found.subList(0, Math.min(found.size(), most));
    }

    private static @Nullable String title(Node node) {
        String title = node.config().text(NodeSettings.TITLE);
        return title.isEmpty() ? null : title;
    }

    private static PageResult page(List<Node> page, @Nullable String after) {
        return page.isEmpty()
                ? new PageResult(null, null, null, null)
                : new PageResult(
                        page.getFirst().name(),
                        after == null ? 0L : null,
                        page.getLast().name(),
                        null);
    }

    private static Reply items(Request request, Desk desk, Jid home, String name) {
        Standing who = desk.known(request.address(name), request.from());
        desk.access().retrieve(who);
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        int most = desk.policy().maxItemsAtOnce();
        PageQuery query =
                wanted.map(page -> Paging.query(page, Order.STANDARD, Selection.ALL, most))
                        .orElse(PageQuery.newest(Order.STANDARD, most));
        ItemPage page =
                desk.books()
                        .pages()
                        .page(who.node(), query, desk.access().reader(who))
                        .orElseThrow(Refusal::notFound);
        return answer(
                name,
                desk.access().view(who).of(page.items()).stream()
                        .map(item -> new DiscoItem(home, null, item.name()))
                        .toList(),
                wanted.isEmpty() && page.complete() ? null : Paging.result(page));
    }

    private static Reply answer(
            @Nullable String node, List<DiscoItem> items, @Nullable PageResult page) {
        return Reply.of(new DiscoItems(node, items, page, List.of()).write());
    }
}
