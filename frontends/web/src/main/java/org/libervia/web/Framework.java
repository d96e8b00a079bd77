package org.libervia.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.libervia.config.Option;
import org.libervia.domain.identity.IdentityUpdated;
import org.libervia.web.cache.PageCache;
import org.libervia.web.compiled.PageCompiler;
import org.libervia.web.files.CachedPictures;
import org.libervia.web.files.SiteFiles;
import org.libervia.web.link.Menu;
import org.libervia.web.live.LiveDesk;
import org.libervia.web.live.LiveLimits;
import org.libervia.web.people.People;
import org.libervia.web.render.Assets;
import org.libervia.web.render.Renderer;
import org.libervia.web.render.ThemeLooks;
import org.libervia.web.server.WebApplication;
import org.libervia.web.server.WebContext;
import org.libervia.web.site.PageCode;
import org.libervia.web.site.SiteSource;
import org.libervia.web.site.Sites;
import org.libervia.web.visit.PageApplication;
import org.libervia.web.visit.PageVariables;
import org.libervia.web.visit.PageView;
import org.libervia.web.visit.SiteShelf;
import org.libervia.web.visit.Workshop;

/** Puts the page framework together. */
public final class Framework implements WebApplication.Factory {
    private static final long CACHE_BYTES = 32L << 20;

    private final Function<WebContext, SiteSource> standard;

    /** The framework with the site that comes with the program. */
    public Framework() {
        this.standard = DefaultSite::source;
    }

    /** The framework with another default site. */
    public Framework(SiteSource standard) {
        this.standard = context -> standard;
    }

    /** The options of sites, beside those of the server. */
    public static List<Option<?>> options() {
        return List.of(Sites.PUBLIC, Sites.PRIVATE, Sites.THEME, Menu.MENU, Menu.EXTRA);
    }

    @Override
    public WebApplication start(WebContext context) {
        PageCode code = new PageCompiler(context.cacheDirectory(), context.devMode());
        Supplier<Sites> reading =
                () -> Sites.load(context.settings(), standard.apply(context), root -> code);
        SiteShelf shelf = new SiteShelf(context.settings(), reading.get());
        Assets assets = new Assets();
        ThemeLooks looks = new ThemeLooks();
        Renderer renderer =
                new Renderer(
                        name -> shelf.sites().find(name),
                        assets,
                        looks,
                        InstantSource.system(),
                        ZoneId.systemDefault());
        CachedPictures pictures = new CachedPictures();
        People people = new People(context.bridge(), pictures);
        context.bridge().subscribe(Set.of(IdentityUpdated.class), people::hear);
        LiveDesk live = new LiveDesk(context.bridge(), LiveLimits.USUAL, InstantSource.system());
        PageCache cache =
                new PageCache(
                        context.bridge(),
                        context.serviceProfile(),
                        CACHE_BYTES,
                        InstantSource.system());
        context.sessions().whenEnded(live::end);
        PageVariables variables =
                new PageVariables(
                        shelf,
                        assets,
                        people,
                        new PageVariables.Fixed(context.version(), context.registrationAllowed()));
        return new PageApplication(
                shelf,
                new PageView(renderer, variables, live, cache),
                live,
                new SiteFiles(name -> shelf.sites().find(name), assets, looks, pictures),
                context,
                context.devMode() ? new Workshop(shelf, reading, renderer, cache) : null);
    }
}
