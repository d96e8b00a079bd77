package org.libervia.domain.account;

import org.libervia.domain.ProfileSignal;

/** A parameter of a profile, or a general one, was set. The value of a password is not told. */
public record ParameterChanged(String profile, String category, String name, String value)
        implements ProfileSignal {}
