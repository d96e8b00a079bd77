package org.libervia.omemo.account;

/**
 * A fresh key that each recipient gets.
 *
 * @param key for AES-128-GCM
 * @param iv to use it with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeyTransport(Sealed sealed, byte[] key, byte[] iv) {}
