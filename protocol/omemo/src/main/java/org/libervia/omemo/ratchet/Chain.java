package org.libervia.omemo.ratchet;

import org.libervia.omemo.keys.SecretBytes;

/**
 * A chain of message keys.
 *
 * @param key what the next message key is made of
 * @param n how many message keys were made
 */
public record Chain(SecretBytes key, int n) {}
