package org.libervia.omemo.wire;

import org.libervia.omemo.keys.PublicKey;

/**
 * A message of a session, before it is authenticated.
 *
 * @param ratchetKey the sender's ratchet key
 * @param n its place in the sending chain, from 0
 * @param previous how many messages the sending chain before had
 * @param ciphertext what is encrypted with the message key
 * @param authenticated the bytes that the code is computed over, exactly as they came
 * @param code the message authentication code
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RatchetMessage(
        PublicKey ratchetKey,
        int n,
        int previous,
        byte[] ciphertext,
        byte[] authenticated,
        byte[] code) {}
