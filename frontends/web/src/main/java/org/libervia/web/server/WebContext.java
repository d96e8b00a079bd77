package org.libervia.web.server;

import java.nio.file.Path;
import org.libervia.config.Settings;
import org.libervia.domain.Bridge;
import org.libervia.web.account.Accounts;
import org.libervia.web.session.Sessions;

/**
 * What the server gives its application.
 *
 * @param bridge the way to the backend; lasts as long as the server, whatever happens to the
 *     backend
 * @param settings the settings of the program
 * @param sessions the sessions of browsers
 * @param accounts where people log in and register
 * @param urls the short forms of paths
 * @param serviceProfile the profile whose eyes people have who are not logged in
 * @param registrationAllowed whether accounts may be made here
 * @param devMode whether files that change are read again
 * @param version the version of the software
 * @param cacheDirectory where to keep what can be made again
 */
public record WebContext(
        Bridge bridge,
        Settings settings,
        Sessions sessions,
        Accounts accounts,
        ShortUrls urls,
        String serviceProfile,
        boolean registrationAllowed,
        boolean devMode,
        String version,
        Path cacheDirectory) {}
