package org.libervia.web.cache;

/**
 * What tells kept pages apart.
 *
 * @param profile whose eyes saw it
 * @param site the name of the site
 * @param base scheme and host, which absolute links carry
 * @param url path and query
 * @param locale the language
 * @param look theme and colours
 */
public record CacheAddress(
        String profile, String site, String base, String url, String locale, String look) {}
