package org.libervia.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Walks a path through the tree. The arguments that a page needs are taken first; then a sub-page
 * with the next segment's name goes before an argument that is optional.
 */
final class RouteFinder {
    private final List<String> segments;
    private final List<Route.Step> steps = new ArrayList<>();
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private int next;

    RouteFinder(List<String> segments) {
        this.segments = segments;
    }

    Optional<Route> from(PageNode root) {
        PageNode node = root;
        while (true) {
            List<String> texts = node.isPage() ? take(node) : List.of();
            if (node.isPage()) {
                steps.add(new Route.Step(node, texts));
            }
            if (next == segments.size()) {
                return node.isPage() ? Optional.of(Route.of(steps, arguments)) : Optional.empty();
            }
            PageNode child = node.children().get(segments.get(next));
            if (child == null) {
                return Optional.empty();
            }
            next++;
            node = child;
        }
    }

    /** The way to a page whose arguments, and those of the pages above, are the segments. */
    Route alone(PageNode page) {
        for (PageNode node : page.way()) {
            if (node.isPage()) {
                steps.add(new Route.Step(node, take(node)));
            }
        }
        return Route.of(steps, arguments);
    }

    private List<String> take(PageNode node) {
        List<String> texts = new ArrayList<>();
        for (ArgumentSpec argument : node.page().arguments()) {
            if (argument.rest()) {
                List<Object> rest = new ArrayList<>();
                while (available(node)) {
                    texts.add(segments.get(next));
                    argument.converter().convert(segments.get(next++)).ifPresent(rest::add);
                }
                arguments.put(argument.name(), rest);
            } else if (argument.required() ? needed(node, argument) : available(node)) {
                texts.add(segments.get(next));
                argument.converter()
                        .convert(segments.get(next++))
                        .ifPresent(value -> arguments.put(argument.name(), value));
            } else if (argument.converter() == Converter.EMPTY
                    || argument.converter() == Converter.STANDARD) {
                arguments.put(argument.name(), "");
            }
        }
        return texts;
    }

    private boolean available(PageNode node) {
        return next < segments.size() && !node.children().containsKey(segments.get(next));
    }

    private boolean needed(PageNode node, ArgumentSpec argument) {
        if (next == segments.size()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "The address of this page (%s) lacks its part “%s”: check the link."
                            .formatted(node.path(), argument.name()));
        }
        return true;
    }
}
