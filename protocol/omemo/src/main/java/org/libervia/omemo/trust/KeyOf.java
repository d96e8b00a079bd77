package org.libervia.omemo.trust;

import org.libervia.omemo.keys.IdentityKey;

/** A key that an account's device shows. */
public record KeyOf(String account, IdentityKey key) {}
