/**
 * Curve25519 in its two forms: Diffie–Hellman on the Montgomery form (RFC 7748), signatures on the
 * Edwards form (RFC 8032), and XEdDSA, which signs with a key made for Diffie–Hellman. Keys are 32
 * bytes, signatures 64, all little-endian.
 *
 * <p>Only BouncyCastle's lightweight classes are used, so that the package compiles for the browser
 * too. What touches a secret takes the same steps whatever its bits are.
 */
@NullMarked
package org.libervia.crypto.curve;

import org.jspecify.annotations.NullMarked;
