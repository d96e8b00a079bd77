package org.libervia.domain.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature of the backend.
 *
 * @param name its identifier
 * @param description one sentence for people
 * @param roles the roles it serves: {@code client}, {@code component}
 * @param requires features it can't do without
 * @param xeps the specifications it speaks, {@code "XEP-0199"} for example
 * @param state what became of it
 * @param reason why it is not started, or null
 */
public record FeatureInfo(
        String name,
        String description,
        List<String> roles,
        List<String> requires,
        List<String> xeps,
        State state,
        @Nullable String reason) {
    public enum State {
        STARTED,
        FAILED,
        LEFT_OUT
    }
}
