package org.libervia.backend.host;

import org.libervia.backend.feature.Declaration;

/** Brings the tables of a feature to their newest shape, before it is started. */
@FunctionalInterface
public interface FeatureTables {
    void prepare(Declaration feature);
}
