package org.libervia.web.site;

import java.nio.file.Path;

/**
 * Where a site is read from.
 *
 * @param root its directory, which may be inside a jar
 * @param code where the code of its pages comes from
 */
public record SiteSource(Path root, PageCode code) {}
