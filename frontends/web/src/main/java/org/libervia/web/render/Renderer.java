package org.libervia.web.render;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Engine;
import org.libervia.template.EngineBuilder;
import org.libervia.template.extra.Extras;
import org.libervia.web.site.Site;

/** Renders the templates of all sites and themes. Safe for many threads. */
public final class Renderer {
    private record Place(String site, String theme) {}

    private final Map<Place, Engine> engines = new ConcurrentHashMap<>();
    private final Function<String, Optional<Site>> sites;
    private final Assets assets;
    private final ThemeLooks looks;
    private final StyleSheets sheets;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param sites finds another site by its name, for templates that name one
     * @param zone in which dates are shown
     */
    public Renderer(
            Function<String, Optional<Site>> sites,
            Assets assets,
            ThemeLooks looks,
            InstantSource clock,
            ZoneId zone) {
        this.sites = sites;
        this.assets = assets;
        this.looks = looks;
        this.sheets = new StyleSheets(assets, looks);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Renders a template. To the variables are added the style sheets and scripts that belong to
     * its theme.
     *
     * @throws org.libervia.template.TemplateException with template, line and caret when it can't
     *     be rendered
     */
    public String render(
            Setting setting, String template, Map<String, ? extends @Nullable Object> variables) {
        Site site = setting.site();
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        variables.forEach((name, value) -> seen.put(name, Values.seen(value)));
        seen.put("css_files", sheets.of(site, setting.theme(), template, ""));
        seen.put("css_files_noscript", sheets.of(site, setting.theme(), template, "_noscript"));
        seen.put(
                "script",
                new Scripts(path -> assets.ofTheme(site, setting.theme(), path).orElse(path)));
        return engine(site, setting.theme())
                .template(template)
                .render(seen, new SettingTexts(setting));
    }

    private Engine engine(Site site, String theme) {
        return engines.computeIfAbsent(
                new Place(site.name(), theme),
                place -> engine(new SiteTemplates(site, theme, sites)));
    }

    private Engine engine(SiteTemplates templates) {
        EngineBuilder builder =
                Engine.builder()
                        .loader(templates)
                        .trimBlocks(true)
                        .lstripBlocks(true)
                        .filter("date_fmt", new DateFilter(clock, zone))
                        .filter("xmlui_class", new ClassFilter())
                        .filter("highlight", new HighlightFilter())
                        .test("in_the_past", this::isInThePast);
        Extras.addTo(builder);
        new Functions(assets, looks).register(builder);
        return builder.build();
    }

    private boolean isInThePast(@Nullable Object value, Arguments arguments, Context context) {
        return Moment.of(value)
                .filter(moment -> moment.at(zone).toInstant().isBefore(clock.instant()))
                .isPresent();
    }

    /** Forgets all that was read: files have changed. */
    public void forget() {
        engines.clear();
        assets.forget();
        looks.forget();
    }
}
