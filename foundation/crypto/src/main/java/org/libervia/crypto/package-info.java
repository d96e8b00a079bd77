/**
 * The one door to cryptographic primitives; the JDK and BouncyCastle's lightweight classes are
 * behind it.
 *
 * <p>Secrets at rest: a random {@link org.libervia.crypto.SealingKey} seals every secret of a
 * profile, bound to what it is for and whose it is. The key itself lies in a {@link
 * org.libervia.crypto.KeyLock}, closed with the profile's password through Argon2id: another
 * password is another lock around the same key, and no secret is touched. Without a password the
 * lock is open to whoever has the file.
 */
@NullMarked
package org.libervia.crypto;

import org.jspecify.annotations.NullMarked;
