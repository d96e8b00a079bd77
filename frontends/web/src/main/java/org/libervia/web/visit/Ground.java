package org.libervia.web.visit;

import org.libervia.web.link.PageLinks;
import org.libervia.web.site.Site;

/** Where visits to a site take place: the same for all of them. */
record Ground(Site site, PageLinks links, String serviceProfile) {}
