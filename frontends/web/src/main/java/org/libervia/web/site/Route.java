package org.libervia.web.site;

import java.util.List;
import java.util.Map;
import org.libervia.web.page.Access;
import org.libervia.web.page.PathArguments;

/**
 * The way to a page through the tree.
 *
 * @param steps the pages on the way, the last one answers
 * @param arguments of all of them
 */
public record Route(List<Step> steps, PathArguments arguments) {

    /**
     * A page on the way.
     *
     * @param texts its arguments as they stood in the path
     */
    public record Step(PageNode node, List<String> texts) {
        public Step {
            texts = List.copyOf(texts);
        }
    }

    public Route {
        steps = List.copyOf(steps);
    }

    /** The page that answers. */
    public PageNode page() {
        return steps.getLast().node();
    }

    /** Who may see it: it and the pages above must all let the visitor in. */
    public Access access() {
        Access access = page().page().access();
        for (Step step : steps) {
            if (step.node().isPage() && step.node().page().access() != Access.NONE) {
                access = PageTree.strictest(access, step.node().page().access());
            }
        }
        return access;
    }

    /** The same arguments, as the texts of a link to this page. */
    public List<String> texts() {
        return steps.stream().flatMap(step -> step.texts().stream()).toList();
    }

    static Route of(List<Step> steps, Map<String, Object> arguments) {
        return new Route(steps, new PathArguments(arguments));
    }
}
