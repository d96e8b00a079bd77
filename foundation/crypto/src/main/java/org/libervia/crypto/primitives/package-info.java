/**
 * The symmetric primitives that end-to-end encryption needs, behind one interface with two
 * implementations that give the same bytes: {@link org.libervia.crypto.primitives.JdkPrimitives}
 * for a JVM, where the JDK's AES and SHA-2 run on the processor's own instructions, and {@link
 * org.libervia.crypto.primitives.LightweightPrimitives}, BouncyCastle's lightweight classes alone,
 * for the browser.
 */
@NullMarked
package org.libervia.crypto.primitives;

import org.jspecify.annotations.NullMarked;
