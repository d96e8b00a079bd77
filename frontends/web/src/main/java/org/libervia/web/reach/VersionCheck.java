package org.libervia.web.reach;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;

/**
 * The web frontend and the backend are of the same version, or do not work together.
 *
 * @param own the version of the web frontend
 */
public record VersionCheck(String own) {

    /**
     * Passes a bridge on, once the backend behind it is ready.
     *
     * @throws LiberviaException {@code CONFIGURATION} when its version is another
     */
    public Bridge on(Bridge bridge) {
        String other;
        try {
            other = bridge.facet(BackendFacet.class).ready().version();
        } catch (RuntimeException failed) {
            bridge.close();
            throw failed;
        }
        if (!other.equals(own)) {
            bridge.close();
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The backend that runs is of version "
                            + other
                            + ", and this is "
                            + own
                            + ": restart the one that is older.");
        }
        return bridge;
    }
}
