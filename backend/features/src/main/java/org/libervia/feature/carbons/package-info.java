/**
 * Copies of what other devices of ours send and receive (XEP-0280), believed only from our own
 * account.
 */
@NullMarked
package org.libervia.feature.carbons;

import org.jspecify.annotations.NullMarked;
