/**
 * One's own device: its identity, the pre-keys that it keeps for each version and publishes as a
 * bundle, and the list of an account's devices with their signed labels. Immutable; each change is
 * a new value.
 */
@NullMarked
package org.libervia.omemo.device;

import org.jspecify.annotations.NullMarked;
