package org.libervia.web.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.page.Access;

/** The pages of a site, by their place and by their name. Immutable. */
public final class PageTree {
    private final PageNode root;
    private final Map<String, PageNode> byName;

    private PageTree(PageNode root, Map<String, PageNode> byName) {
        this.root = root;
        this.byName = byName;
    }

    /**
     * Checks a tree as a whole.
     *
     * @throws LiberviaException {@code CONFIGURATION} when two pages have one name, or a redirect
     *     leads nowhere
     */
    static PageTree of(PageNode root) {
        Map<String, PageNode> byName = new LinkedHashMap<>();
        PageTree tree = new PageTree(root, byName);
        each(
                root,
                node -> {
                    PageNode other = byName.putIfAbsent(node.name(), node);
                    if (other != null) {
                        throw new LiberviaException(
                                Problem.CONFIGURATION,
                                "Two pages have the name “%s”: %s and %s. Rename one."
                                        .formatted(
                                                node.name(),
                                                other.page().file(),
                                                node.page().file()));
                    }
                });
        each(
                root,
                node -> {
                    String target = node.page().redirect();
                    if (target != null && tree.find(target).isEmpty()) {
                        throw new LiberviaException(
                                Problem.CONFIGURATION,
                                "%s redirects to “%s”: there is no page of this name or path."
                                        .formatted(node.page().file(), target));
                    }
                });
        return tree;
    }

    /** This tree with the pages of another that it does not have, by path or by name. */
    PageTree with(PageTree other) {
        PageNode merged = merge(root, other.root, null);
        return of(merged);
    }

    private PageNode merge(
            @Nullable PageNode own, @Nullable PageNode others, @Nullable PageNode parent) {
        PageNode node;
        if (own != null && (own.isPage() || others == null)) {
            node = own.below(parent, true);
        } else {
            PageNode source = others == null ? root : others;
            node = source.below(parent, source.isPage() && !byName.containsKey(source.name()));
        }
        Map<String, PageNode> ownChildren = own == null ? Map.of() : own.children();
        Map<String, PageNode> otherChildren = others == null ? Map.of() : others.children();
        Stream.concat(ownChildren.keySet().stream(), otherChildren.keySet().stream())
                .distinct()
                .forEach(segment ->
                        node.add(
                                merge(ownChildren.get(segment), otherChildren.get(segment), node)));
        return node;
    }

    private static void each(PageNode node, Consumer<PageNode> action) {
        if (node.isPage()) {
            action.accept(node);
        }
        node.children().values().forEach(child -> each(child, action));
    }

    /** The page of this name, or of this path where it begins with a slash. */
    public Optional<PageNode> find(String nameOrPath) {
        PageNode named = byName.get(nameOrPath);
        if (named != null || !nameOrPath.startsWith("/")) {
            return Optional.ofNullable(named);
        }
        PageNode node = root;
        for (String segment : nameOrPath.substring(1).split("/")) {
            if (!segment.isEmpty()) {
                PageNode child = node.children().get(segment);
                if (child == null) {
                    return Optional.empty();
                }
                node = child;
            }
        }
        return node.isPage() ? Optional.of(node) : Optional.empty();
    }

    /** The top of the tree. */
    public PageNode root() {
        return root;
    }

    /** All pages by their names. */
    public Map<String, PageNode> pages() {
        return new HashMap<>(byName);
    }

    /** Which page answers for a path, and with which arguments; none when no page does. */
    public Optional<Route> route(List<String> segments) {
        return new RouteFinder(segments).from(root);
    }

    /** The way to a page that is not asked for by its path, with the texts of its arguments. */
    public Route route(PageNode page, List<String> arguments) {
        return new RouteFinder(arguments).alone(page);
    }

    /** Who may see a page: it and those above all must let the visitor in. */
    static Access strictest(Access one, Access other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
