package org.libervia.web.redirection;

import java.util.List;

/**
 * A redirection as it is configured.
 *
 * @param path the path as it was written
 * @param segments its segments in lower case; none for the root
 * @param targets what it leads to: the first is used, the others have this short form too
 */
record Redirection(String path, List<String> segments, List<Target> targets) {}
