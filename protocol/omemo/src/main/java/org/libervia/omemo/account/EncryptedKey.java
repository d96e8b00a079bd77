package org.libervia.omemo.account;

import org.jspecify.annotations.Nullable;
import org.libervia.omemo.Bytes;

/**
 * The key of a message, encrypted for one device.
 *
 * @param account whose device it is; the older version doesn't say
 * @param exchange whether it starts a session
 */
public record EncryptedKey(@Nullable String account, int device, boolean exchange, Bytes data) {}
