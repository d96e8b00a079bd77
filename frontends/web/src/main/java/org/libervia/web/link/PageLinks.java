package org.libervia.web.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.http.PercentCode;
import org.libervia.web.page.Addresses;
import org.libervia.web.page.PageUrl;
import org.libervia.web.page.XmppUri;
import org.libervia.web.site.ArgumentSpec;
import org.libervia.web.site.PageDefinition.UriKind;
import org.libervia.web.site.PageNode;
import org.libervia.web.site.PageTree;

/** Makes addresses of the pages of a tree. */
public final class PageLinks implements Addresses {
    private final PageTree pages;
    private final UnaryOperator<String> shorter;

    /**
     * @param shorter gives a path with its query the form that people see
     */
    public PageLinks(PageTree pages, UnaryOperator<String> shorter) {
        this.pages = pages;
        this.shorter = shorter;
    }

    @Override
    public PageUrl link(String page, @Nullable Object... arguments) {
        PageNode node =
                pages.find(page)
                        .orElseThrow(() ->
                                new IllegalArgumentException("there is no page “" + page + "”"));
        return to(node, flat(arguments));
    }

    /** The address of a page. */
    public PageUrl to(PageNode page, List<String> arguments) {
        StringBuilder path = new StringBuilder();
        List<PageNode> way = page.way();
        int next = 0;
        for (int i = 0; i < way.size(); i++) {
            PageNode node = way.get(i);
            if (i > 0) {
                path.append('/').append(PercentCode.segment(node.segment()));
            }
            int most = arguments.size() - next - requiredAfter(way, i);
            List<ArgumentSpec> specs = node.isPage() ? node.page().arguments() : List.of();
            next = fill(path, page, specs, arguments, next, most, i == way.size() - 1);
        }
        if (next < arguments.size()) {
            throw new IllegalArgumentException(
                    "the page “%s” takes %d arguments, not %d"
                            .formatted(page.name(), next, arguments.size()));
        }
        return PageUrl.of(path.isEmpty() ? "/" : path.toString()).finishedBy(shorter);
    }

    private static int requiredAfter(List<PageNode> way, int index) {
        return way.stream()
                .skip(index + 1L)
                .filter(PageNode::isPage)
                .mapToInt(node -> node.page().requiredArguments())
                .sum();
    }

    private static int fill(
            StringBuilder path,
            PageNode page,
            List<ArgumentSpec> specs,
            List<String> arguments,
            int from,
            int most,
            boolean leaf) {
        int next = from;
        int end = leaf ? lastGiven(arguments) : arguments.size();
        for (ArgumentSpec spec : specs) {
            int wanted = spec.rest() ? Integer.MAX_VALUE : 1;
            for (; wanted > 0 && next - from < most && next < arguments.size(); wanted--) {
                String text = arguments.get(next++);
                if (!text.isEmpty()) {
                    path.append('/').append(PercentCode.segment(text));
                } else if (spec.converter().hasStandard() && next < end) {
                    path.append("/@");
                } else if (spec.required() && spec.converter().hasStandard()) {
                    path.append("/@");
                } else if (spec.required() || next < end) {
                    throw missing(page, spec);
                }
            }
            if (spec.required() && wanted > 0) {
                throw missing(page, spec);
            }
        }
        return next;
    }

    private static int lastGiven(List<String> arguments) {
        int end = arguments.size();
        while (end > 0 && arguments.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    private static IllegalArgumentException missing(PageNode page, ArgumentSpec spec) {
        return new IllegalArgumentException(
                "the address of the page “%s” needs the argument “%s”"
                        .formatted(page.name(), spec.name()));
    }

    /** Arguments as texts, those of lists one by one; nulls are empty. */
    public static List<String> flat(@Nullable Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Iterable<?> several) {
                several.forEach(one -> texts.add(String.valueOf(one)));
            } else {
                texts.add(argument == null ? "" : argument.toString());
            }
        }
        return texts;
    }

    /** The address of the page that shows what an {@code xmpp:} URI names. */
    public Optional<String> urlOf(String uri) {
        return XmppUri.parse(uri).flatMap(this::urlOf);
    }

    private Optional<String> urlOf(XmppUri uri) {
        Optional<String> exact = urlOf(uri, new UriKind(uri.type(), uri.subType()));
        return exact.isPresent() || uri.subType().isEmpty()
                ? exact
                : urlOf(uri, new UriKind(uri.type(), ""));
    }

    private Optional<String> urlOf(XmppUri uri, UriKind kind) {
        return pages.pages().values().stream()
                .filter(page -> page.page().uris().contains(kind))
                .sorted(java.util.Comparator.comparing(PageNode::name))
                .flatMap(page -> page.code().uri(uri, this).stream())
                .findFirst();
    }
}
