package org.libervia.web.render;

import java.util.ArrayList;
import java.util.List;
import org.libervia.web.site.Site;

/**
 * The style sheets that a template gets by its name: the one of the theme, those of all pages, then
 * one for each level of its path. {@code blog/articles.html} gets {@code static/blog.css} and
 * {@code static/blog_articles.css}, as far as the theme has them.
 */
public final class StyleSheets {
    private static final List<String> FOR_ALL =
            List.of("fonts", "styles", "styles_extra", "highlight");

    private final Assets assets;
    private final ThemeLooks looks;

    public StyleSheets(Assets assets, ThemeLooks looks) {
        this.assets = assets;
        this.looks = looks;
    }

    /**
     * The addresses of style sheets.
     *
     * @param suffix empty, or {@code _noscript} for those that browsers without scripts get as well
     */
    public List<String> of(Site site, String theme, String template, String suffix) {
        List<String> urls = new ArrayList<>();
        if (suffix.isEmpty()) {
            looks.of(site, theme).url().ifPresent(urls::add);
        }
        for (String name : names(template)) {
            assets.ofTheme(site, theme, "static/" + name + suffix + ".css").ifPresent(urls::add);
        }
        return urls;
    }

    private static List<String> names(String template) {
        List<String> names = new ArrayList<>(FOR_ALL);
        String path = template.substring(template.indexOf(')') + 1);
        int dot = path.lastIndexOf('.');
        StringBuilder name = new StringBuilder();
        for (String level : (dot < 0 ? path : path.substring(0, dot)).split("/")) {
            name.append(name.isEmpty() ? "" : "_").append(level);
            names.add(name.toString());
        }
        return names;
    }
}
