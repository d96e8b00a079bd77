package org.libervia.web.visit;

import java.util.Locale;
import java.util.Optional;
import org.libervia.web.i18n.Catalogue;
import org.libervia.web.server.WebRequest;
import org.libervia.web.site.Site;

/**
 * How a visitor wants a site: the query's {@code lang} and {@code theme}, which the session then
 * remembers; else what it remembers; else what the browser or the site prefers.
 *
 * @param catalogue the texts of the language
 * @param theme a theme that the site has
 */
record Preferences(Catalogue catalogue, String theme) {

    static Preferences of(WebRequest request, Site site) {
        request.query()
                .first("lang")
                .flatMap(site.languages()::find)
                .ifPresent(chosen -> request.session().locale(chosen.locale().toLanguageTag()));
        request.query()
                .first("theme")
                .filter(theme -> site.themeDirectory(theme).isPresent())
                .ifPresent(request.session()::theme);
        return new Preferences(
                request.session()
                        .locale()
                        .flatMap(site.languages()::find)
                        .orElseGet(() -> site.languages().of(accepted(request, site))),
                remembered(request, site).orElse(site.theme()));
    }

    private static Optional<String> remembered(WebRequest request, Site site) {
        return request.session().theme().filter(theme -> site.themeDirectory(theme).isPresent());
    }

    private static Locale accepted(WebRequest request, Site site) {
        return site.languages()
                .best(String.join(",", request.http().headers().elements("Accept-Language")));
    }

    Locale locale() {
        return catalogue.locale();
    }
}
