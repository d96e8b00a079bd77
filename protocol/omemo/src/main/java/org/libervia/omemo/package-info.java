/**
 * OMEMO in both its versions (XEP-0384 0.3 and 0.9), as a library that stands alone: no network, no
 * storage engine, no logging, no XML. This package holds the words that all the others use.
 *
 * <p>From below: {@code keys} are keys; {@code wire} is how messages look as bytes; {@code ratchet}
 * is the Double Ratchet; {@code session} agrees on a first secret (X3DH) and keeps what two devices
 * share; {@code device} is what one's own device holds and publishes; {@code trust} decides whom to
 * believe; {@code account} is the door: what a client calls. {@code file} encrypts files.
 *
 * <p>Nothing here needs the JDK's cryptography: with {@link
 * org.libervia.crypto.primitives.LightweightPrimitives} the library compiles for the browser.
 */
@NullMarked
package org.libervia.omemo;

import org.jspecify.annotations.NullMarked;
