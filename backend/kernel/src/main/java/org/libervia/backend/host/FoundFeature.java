package org.libervia.backend.host;

import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;

/** A feature that was found, or the reason why it can't be used. */
public sealed interface FoundFeature {

    /** One that says what it is. */
    record Declared(Feature feature, Declaration declaration) implements FoundFeature {}

    /** One that can't even say what it is, or may not take part. */
    record Broken(String name, String reason, @Nullable Throwable cause) implements FoundFeature {}

    /** Asks a feature what it is. */
    static FoundFeature of(Feature feature) {
        try {
            return new Declared(feature, feature.declaration());
        } catch (RuntimeException | LinkageError fault) {
            return new Broken(
                    feature.getClass().getName(), "its declaration failed: " + fault, fault);
        }
    }
}
