package org.libervia.web.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.Authority;

/** Which host shows which site ({@code vhosts_dict}); all others show the default one. */
final class VirtualHosts {
    /** The name of the site that comes with the program; no other may have it. */
    static final String DEFAULT_SITE = "default";

    private final Map<String, String> siteOfHost = new HashMap<>();

    /**
     * @param dict host to site
     * @throws LiberviaException {@code CONFIGURATION} for a site that there is not
     */
    VirtualHosts(Map<String, Object> dict, Set<String> sites) {
        dict.forEach((host, site) -> {
            if (!(site instanceof String name) || !sites.contains(name)) {
                throw new LiberviaException(
                        Problem.CONFIGURATION,
                        "vhosts_dict gives the host “%s” the site “%s”, which is not there: declare it in sites_path_public_dict."
                                .formatted(host, site));
            }
            siteOfHost.put(host.toLowerCase(Locale.ROOT), name);
        });
    }

    String site(String authority) {
        return siteOfHost.getOrDefault(Authority.host(authority), DEFAULT_SITE);
    }
}
