package org.libervia.web.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.web.page.Access;
import org.libervia.web.site.PageNode;
import org.libervia.web.site.PageTree;

/** The main menu of a site, as the options {@code menu_json} and {@code menu_extra_json} say. */
public final class Menu {
    /**
     * The pages of the menu where none is configured; those that the site does not have are left
     * out.
     */
    private static final List<String> STANDARD =
            List.of(
                    "login",
                    "chat",
                    "blog",
                    "contacts",
                    "forums",
                    "photos",
                    "files",
                    "events",
                    "lists",
                    "merge-requests");

    /** The entries of the menu. */
    public static final Option<Object> MENU =
            Option.json(
                            "menu_json",
                            null,
                            "The main menu: a list of page names and [label, URL] pairs, or an object"
                                    + " from site names to such lists.")
                    .in("web");

    /** What is added to the menu. */
    public static final Option<Object> EXTRA =
            Option.json("menu_extra_json", null, "Entries that are added to the main menu.")
                    .in("web");

    private sealed interface Entry {}

    private record PageEntry(PageNode page) implements Entry {}

    private record LinkEntry(String label, String url) implements Entry {}

    private final List<Entry> entries;

    private Menu(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The menu of a site.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it names a page that there is not
     */
    public static Menu of(Settings settings, String site, PageTree pages) {
        List<Entry> entries = new ArrayList<>();
        Optional<Object> configured = settings.find(MENU).flatMap(value -> ofSite(value, site));
        if (configured.isPresent()) {
            read(MENU, configured.get(), pages, entries);
        } else {
            STANDARD.forEach(
                    name -> pages.find(name).ifPresent(page -> entries.add(new PageEntry(page))));
        }
        settings.find(EXTRA)
                .flatMap(value -> ofSite(value, site))
                .ifPresent(value -> read(EXTRA, value, pages, entries));
        return new Menu(List.copyOf(entries));
    }

    private static Optional<Object> ofSite(Object value, String site) {
        return value instanceof Map<?, ?> sites
                ? Optional.ofNullable(sites.get(site))
                : Optional.of(value);
    }

    private static void read(Option<?> option, Object value, PageTree pages, List<Entry> entries) {
        if (!(value instanceof List<?> list)) {
            throw wrong(option, "a list is expected");
        }
        for (Object item : list) {
            switch (item) {
                case String name ->
                        entries.add(
                                new PageEntry(
                                        pages.find(name)
                                                .orElseThrow(() ->
                                                        wrong(
                                                                option,
                                                                "there is no page “"
                                                                        + name
                                                                        + "”"))));
                case List<?> pair
                        when pair.size() == 2
                                && pair.getFirst() instanceof String label
                                && pair.getLast() instanceof String url ->
                        entries.add(new LinkEntry(label, safe(option, url)));
                default -> throw wrong(option, "“" + item + "” is neither a page nor [label, URL]");
            }
        }
    }

    private static String safe(Option<?> option, String url) {
        if (url.startsWith("/")
                || url.startsWith("https://")
                || url.startsWith("http://")
                || url.startsWith("xmpp:")) {
            return url;
        }
        throw wrong(option, "“" + url + "” is no address of the web");
    }

    private static LiberviaException wrong(Option<?> option, String what) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The option “%s” of section [%s] can't be used: %s."
                        .formatted(option.name(), option.section(), what));
    }

    /**
     * The entries, as a visitor sees them.
     *
     * @param path of the page that is shown: the entry that it is below is active
     * @param admin whether pages of administrators are shown
     */
    public List<MenuEntry> entries(
            PageLinks links, UnaryOperator<String> translate, String path, boolean admin) {
        List<MenuEntry> shown = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case PageEntry(PageNode page) -> {
                    if (admin || page.page().access() != Access.ADMIN) {
                        @Nullable String label = page.page().label();
                        shown.add(
                                new MenuEntry(
                                        label == null ? page.name() : translate.apply(label),
                                        links.to(page, List.of()).toString(),
                                        page.name(),
                                        page.page().icon(),
                                        false));
                    }
                }
                case LinkEntry(String label, String url) ->
                        shown.add(new MenuEntry(translate.apply(label), url, null, null, false));
            }
        }
        return withActive(shown, path);
    }

    private static List<MenuEntry> withActive(List<MenuEntry> entries, String path) {
        @Nullable MenuEntry active = null;
        for (MenuEntry entry : entries) {
            boolean above = path.equals(entry.url()) || path.startsWith(entry.url() + "/");
            if (above && (active == null || entry.url().length() > active.url().length())) {
                active = entry;
            }
        }
        List<MenuEntry> marked = new ArrayList<>();
        for (MenuEntry entry : entries) {
            marked.add(
                    entry.equals(active)
                            ? new MenuEntry(
                                    entry.label(), entry.url(), entry.page(), entry.icon(), true)
                            : entry);
        }
        return marked;
    }
}
