/**
 * Keys: the ones of a device's identity, which sign and agree (XEdDSA), and the ones that only
 * agree. Public keys are values; private ones are held so that they can be wiped, and are never
 * shown.
 */
@NullMarked
package org.libervia.omemo.keys;

import org.jspecify.annotations.NullMarked;
