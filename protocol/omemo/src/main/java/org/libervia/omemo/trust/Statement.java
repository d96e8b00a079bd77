package org.libervia.omemo.trust;

import org.jspecify.annotations.Nullable;

/**
 * What is said about one key.
 *
 * @param by the key of the device that says it; null for the user
 * @param about the key it is said of
 * @param trusted whether it is to be trusted, or refused
 * @param at when it was said, in seconds since 1970
 */
public record Statement(@Nullable KeyOf by, KeyOf about, boolean trusted, long at) {}
