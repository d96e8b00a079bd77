package org.libervia.web.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.page.WebPage;

/** Reads the tree of pages below a directory {@code pages}. */
final class PageLoader {
    /** Directories of a page that hold files for browsers, never pages. */
    static final Set<String> FILES = Set.of("browser", "static");

    private static final String TEMPLATE = "page.html";
    private static final WebPage TEMPLATE_ALONE = new WebPage() {};

    private final PageCode code;

    PageLoader(PageCode code) {
        this.code = code;
    }

    PageTree load(Path pages) {
        return PageTree.of(node("", null, pages, List.of()));
    }

    private PageNode node(
            String name, @Nullable PageNode parent, Path directory, List<String> names) {
        Path file = directory.resolve(PageFile.NAME);
        @Nullable PageDefinition page =
                Files.isRegularFile(file) ? definition(file, directory, names) : null;
        String segment = page != null && page.path() != null ? page.path() : name;
        WebPage instance =
                page == null ? TEMPLATE_ALONE : code.of(directory, names).orElse(TEMPLATE_ALONE);
        if (page != null
                && page.template() == null
                && page.redirect() == null
                && instance.equals(TEMPLATE_ALONE)) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    file + ": the page needs a template, a redirect or a Page.java.");
        }
        PageNode node = new PageNode(segment, parent, directory, page, instance);
        for (Path child : directories(directory)) {
            String childName = child.getFileName().toString().replace("/", "");
            if (childName.startsWith(".") || FILES.contains(childName)) {
                continue;
            }
            List<String> childNames = new ArrayList<>(names);
            childNames.add(childName);
            PageNode made = node(childName, node, child, childNames);
            if (!made.isPage() && made.children().isEmpty()) {
                continue;
            }
            if (node.children().containsKey(made.segment())) {
                throw new LiberviaException(
                        Problem.CONFIGURATION,
                        "Two pages have the path “%s”: %s and %s. Change one."
                                .formatted(
                                        made.path(),
                                        node.children().get(made.segment()).directory(),
                                        made.directory()));
            }
            node.add(made);
        }
        return node;
    }

    private static PageDefinition definition(Path file, Path directory, List<String> names) {
        PageDefinition page = PageFile.read(file);
        if (!Files.isRegularFile(directory.resolve(TEMPLATE))) {
            return page;
        }
        String place = names.isEmpty() ? "" : String.join("/", names) + "/";
        return page.withDefaultTemplate("pages/" + place + TEMPLATE);
    }

    private static List<Path> directories(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
