package org.libervia.web.assets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves out of a style sheet what can have no effect. */
final class CssPruner {
    private static final Pattern CLASS = Pattern.compile("\\.((?:[\\w-]|[^\\x00-\\x7f]|\\\\.)+)");

    /** What is not looked into: alternatives, negations, attributes and strings. */
    private static final Pattern ASIDE =
            Pattern.compile(":(?:not|is|where|has)\\((?:[^()]|\\([^()]*\\))*\\)|\\[[^\\]]*\\]");

    private static final Pattern REFERENCE = Pattern.compile("--[\\w-]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

    private CssPruner() {}

    /** Keeps the selectors all of whose classes are known; those without classes are kept. */
    static List<CssNode> forClasses(List<CssNode> nodes, Predicate<String> known) {
        return each(
                nodes,
                rule -> {
                    List<String> kept =
                            rule.selectors().stream()
                                    .filter(selector -> applies(selector, known))
                                    .toList();
                    return kept.isEmpty() ? null : new CssNode.Rule(kept, rule.declarations());
                });
    }

    private static boolean applies(String selector, Predicate<String> known) {
        Matcher classes = CLASS.matcher(ASIDE.matcher(selector).replaceAll(""));
        while (classes.find()) {
            if (!known.test(classes.group(1).replace("\\", ""))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Leaves out custom properties that no declaration needs, and animations that none names.
     *
     * @param outside names of custom properties that scripts use
     */
    static List<CssNode> withoutUnused(List<CssNode> nodes, Set<String> outside) {
        Map<String, Set<String>> uses = new HashMap<>();
        Set<String> needed = new HashSet<>(outside);
        Set<String> animations = new HashSet<>();
        declarations(nodes)
                .forEach(declaration -> {
                    Set<String> target =
                            declaration.isCustom()
                                    ? uses.computeIfAbsent(
                                            declaration.property(), name -> new HashSet<>())
                                    : needed;
                    REFERENCE
                            .matcher(declaration.value())
                            .results()
                            .map(MatchResult::group)
                            .forEach(target::add);
                    if (declaration.property().contains("animation")) {
                        WORD.matcher(declaration.value())
                                .results()
                                .map(MatchResult::group)
                                .forEach(animations::add);
                    }
                });
        verbatim(nodes)
                .flatMap(text -> REFERENCE.matcher(text).results().map(MatchResult::group))
                .forEach(needed::add);
        Set<String> reached = reach(needed, uses);
        List<CssNode> kept =
                each(
                        nodes,
                        rule -> {
                            List<CssNode.Declaration> remaining =
                                    rule.declarations().stream()
                                            .filter(it ->
                                                    !it.isCustom()
                                                            || reached.contains(it.property()))
                                            .toList();
                            return remaining.isEmpty()
                                    ? null
                                    : new CssNode.Rule(rule.selectors(), remaining);
                        });
        return kept.stream()
                .filter(node ->
                        !(node instanceof CssNode.Keyframes frames)
                                || animations.contains(frames.name()))
                .toList();
    }

    private static Set<String> reach(Set<String> needed, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        Set<String> next = needed;
        while (!next.isEmpty()) {
            Set<String> further = new HashSet<>();
            for (String name : next) {
                if (reached.add(name)) {
                    further.addAll(uses.getOrDefault(name, Set.of()));
                }
            }
            next = further;
        }
        return reached;
    }

    private static List<CssNode> each(
            List<CssNode> nodes, Function<CssNode.Rule, CssNode.@Nullable Rule> change) {
        return nodes.stream()
                .<@Nullable CssNode>map(node ->
                        switch (node) {
                            case CssNode.Rule rule -> change.apply(rule);
                            case CssNode.Group(String condition, List<CssNode> inner) -> {
                                List<CssNode> kept = each(inner, change);
                                yield kept.isEmpty() ? null : new CssNode.Group(condition, kept);
                            }
                            case CssNode.Keyframes frames -> frames;
                            case CssNode.Verbatim text -> text;
                        })
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Stream<CssNode.Declaration> declarations(List<CssNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case CssNode.Rule rule -> rule.declarations().stream();
                            case CssNode.Group group -> declarations(group.nodes());
                            case CssNode.Keyframes _, CssNode.Verbatim _ -> Stream.empty();
                        });
    }

    private static Stream<String> verbatim(List<CssNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case CssNode.Group group -> verbatim(group.nodes());
                            case CssNode.Keyframes frames -> Stream.of(frames.text());
                            case CssNode.Verbatim text -> Stream.of(text.text());
                            case CssNode.Rule _ -> Stream.empty();
                        });
    }
}
