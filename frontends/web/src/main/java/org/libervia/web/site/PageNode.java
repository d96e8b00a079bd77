package org.libervia.web.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.web.page.WebPage;

/** A place in the tree of pages: a page, or a directory that only leads to pages. */
public final class PageNode {
    private final String segment;
    private final @Nullable PageNode parent;
    private final Path directory;
    private final @Nullable PageDefinition definition;
    private final WebPage code;
    private final Map<String, PageNode> children = new LinkedHashMap<>();

    PageNode(
            String segment,
            @Nullable PageNode parent,
            Path directory,
            @Nullable PageDefinition definition,
            WebPage code) {
        this.segment = segment;
        this.parent = parent;
        this.directory = directory;
        this.definition = definition;
        this.code = code;
    }

    /** A copy without children, below another parent; without its page where that is taken. */
    PageNode below(@Nullable PageNode newParent, boolean withPage) {
        return new PageNode(segment, newParent, directory, withPage ? definition : null, code);
    }

    void add(PageNode child) {
        children.put(child.segment, child);
    }

    Map<String, PageNode> children() {
        return children;
    }

    /** Its segment of the URL; empty for the root. */
    public String segment() {
        return segment;
    }

    /** What {@code page.yaml} says; none for a directory that is no page. */
    public Optional<PageDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    /** What {@code page.yaml} says. */
    public PageDefinition page() {
        if (definition == null) {
            throw new IllegalStateException(directory + " is no page");
        }
        return definition;
    }

    public boolean isPage() {
        return definition != null;
    }

    public WebPage code() {
        return code;
    }

    /** Where its files are. */
    public Path directory() {
        return directory;
    }

    /** The name of the page; for one without a name, its path. */
    public String name() {
        return definition != null && definition.name() != null ? definition.name() : path();
    }

    /** The path of segments that leads here, without arguments, as {@code /blog/view}. */
    public String path() {
        return parent == null ? "/" : (parent.parent == null ? "" : parent.path()) + "/" + segment;
    }

    /** The nodes from the root to this one. */
    public List<PageNode> way() {
        List<PageNode> way = new ArrayList<>();
        for (PageNode node = this; node != null; node = node.parent) {
            way.addFirst(node);
        }
        return way;
    }

    /** The page below this one with this name or, failing that, this segment. */
    public Optional<PageNode> child(String nameOrSegment) {
        return children.values().stream()
                .filter(child -> child.isPage() && nameOrSegment.equals(child.page().name()))
                .findFirst()
                .or(() -> Optional.ofNullable(children.get(nameOrSegment)));
    }

    @Override
    public String toString() {
        return path();
    }
}
