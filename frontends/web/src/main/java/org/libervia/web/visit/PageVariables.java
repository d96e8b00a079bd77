package org.libervia.web.visit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.web.link.Breadcrumbs;
import org.libervia.web.live.LiveTicket;
import org.libervia.web.page.PageModel;
import org.libervia.web.people.People;
import org.libervia.web.render.Assets;
import org.libervia.web.render.LazyMap;
import org.libervia.web.server.CsrfMask;
import org.libervia.web.site.PageDefinition;
import org.libervia.web.site.Site;

/** The variables that every template gets. */
public final class PageVariables {
    /** What does not change. */
    public record Fixed(String version, boolean registrationAllowed) {}

    private final SiteShelf shelf;
    private final Assets assets;
    private final People people;
    private final Fixed fixed;

    public PageVariables(SiteShelf shelf, Assets assets, People people, Fixed fixed) {
        this.shelf = shelf;
        this.assets = assets;
        this.people = people;
        this.fixed = fixed;
    }

    /** Those of a page; what the page itself put goes before. */
    Map<String, @Nullable Object> of(
            Visit visit, PageModel model, Flash flash, @Nullable LiveTicket ticket) {
        Map<String, @Nullable Object> all = of(visit);
        all.put("breadcrumbs", Breadcrumbs.of(visit.route(), model, visit.links(), visit::text));
        all.put("notifications", flash.notifications());
        all.put("confirm", flash.confirm());
        all.put("kept", flash.kept());
        all.put("links", model.links());
        all.put("scripts", scripts(visit));
        all.put("websocket", ticket);
        all.put("title", label(visit));
        all.put("unread_total", unread(visit));
        all.putAll(model.variables());
        return all;
    }

    /** Those that do not change while a page is open. */
    Map<String, @Nullable Object> of(Visit visit) {
        Site site = visit.site();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("locale", visit.locale());
        all.put(
                "locales",
                site.languages().locales().stream().map(PageVariables::language).toList());
        all.put("theme", visit.preferences().theme());
        all.put("scheme", Scheme.of(visit.server()));
        all.put("site", site.name());
        all.put("profile", visit.profile().orElse(null));
        all.put("own_jid", visit.ownJid().orElse(null));
        all.put("is_admin", visit.isAdmin());
        all.put("csrf_token", CsrfMask.masked(visit.server().session().csrfToken()));
        all.put("page_url", visit.here().toString());
        all.put("current_page", visit.page().name());
        all.put("arguments", visit.arguments().asMap());
        all.put(
                "main_menu",
                shelf.menu(site)
                        .entries(visit.links(), visit::text, visit.here().path(), visit.isAdmin()));
        all.put("identities", new LazyMap<>(jid -> people.find(visit.actingProfile(), jid)));
        all.put("template_data", Map.of());
        all.put("media_path", "/media/");
        all.put("cache_path", "/cache/");
        all.put("build_path", Assets.BUILD + site.name() + "/");
        all.put("registration_allowed", fixed.registrationAllowed());
        all.put("base_url", visit.server().baseUrl().toString());
        all.put("software_version", fixed.version());
        return all;
    }

    private static Map<String, String> language(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return Map.of(
                "code",
                locale.toLanguageTag(),
                "name",
                name.substring(0, 1).toUpperCase(locale) + name.substring(1));
    }

    /** How many messages wait; null for who is not logged in, or when it can't be told now. */
    private static @Nullable Integer unread(Visit visit) {
        try {
            return visit.profile()
                    .map(profile -> visit.facet(ConversationsFacet.class).totalUnread(profile))
                    .filter(count -> count > 0)
                    .orElse(null);
        } catch (LiberviaException unknown) {
            return null;
        }
    }

    private static @Nullable String label(Visit visit) {
        @Nullable String label = visit.page().definition().map(PageDefinition::label).orElse(null);
        return label == null ? null : visit.text(label);
    }

    private List<Map<String, Object>> scripts(Visit visit) {
        List<Map<String, Object>> scripts = new ArrayList<>();
        for (Path root : visit.site().roots()) {
            Path pages = root.resolve("pages");
            Path browser = visit.page().directory().resolve("browser");
            if (browser.getFileSystem().equals(pages.getFileSystem())
                    && browser.startsWith(pages)
                    && Files.isDirectory(browser)) {
                String owner =
                        root.equals(visit.site().root()) ? visit.site().name() : Site.DEFAULT;
                for (Path file : modules(browser)) {
                    scripts.add(module(assets.ofPage(owner, pages, file)));
                }
            }
        }
        return scripts;
    }

    private static List<Path> modules(Path browser) {
        try (Stream<Path> files = Files.list(browser)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> module(String url) {
        return Map.of("src", url, "type", "module");
    }
}
