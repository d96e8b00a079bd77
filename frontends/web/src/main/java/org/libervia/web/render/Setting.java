package org.libervia.web.render;

import org.libervia.web.i18n.Catalogue;
import org.libervia.web.page.PageRequest;
import org.libervia.web.site.Site;

/**
 * For whom a template is rendered.
 *
 * @param theme the name of the theme
 * @param catalogue the texts in the visitor's language
 * @param request where links are made from
 */
public record Setting(Site site, String theme, Catalogue catalogue, PageRequest request) {}
