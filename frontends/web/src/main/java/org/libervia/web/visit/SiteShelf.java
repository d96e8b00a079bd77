package org.libervia.web.visit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Settings;
import org.libervia.web.link.Menu;
import org.libervia.web.site.Site;
import org.libervia.web.site.Sites;

/** The sites as they are now, with what is made from them and the settings. */
public final class SiteShelf implements AutoCloseable {
    private final Settings settings;
    private final Map<String, Menu> menus = new ConcurrentHashMap<>();
    private volatile Sites sites;

    /**
     * @throws LiberviaException {@code CONFIGURATION} when a menu names a page that there is not
     */
    public SiteShelf(Settings settings, Sites sites) {
        this.settings = settings;
        this.sites = sites;
        menus.putAll(menus(sites));
    }

    private Map<String, Menu> menus(Sites all) {
        Map<String, Menu> made = new ConcurrentHashMap<>();
        for (String name : all.names()) {
            all.find(name).ifPresent(site -> made.put(name, Menu.of(settings, name, site.pages())));
        }
        return made;
    }

    /** The sites, as they were read last. */
    public Sites sites() {
        return sites;
    }

    Site site(String name) {
        return sites.find(name)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_FOUND, "There is no site “" + name + "”."));
    }

    Menu menu(Site site) {
        Menu menu = menus.get(site.name());
        return menu == null ? Menu.of(settings, site.name(), site.pages()) : menu;
    }

    /** Takes sites that were read anew. */
    public void replace(Sites changed) {
        Map<String, Menu> made = menus(changed);
        sites = changed;
        menus.clear();
        menus.putAll(made);
    }

    @Override
    public void close() {
        menus.clear();
    }
}
