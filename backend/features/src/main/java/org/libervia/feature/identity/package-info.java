/**
 * Nicknames, descriptions and avatars: of others from what they publish, our own published
 * (XEP-0054, XEP-0084, XEP-0172, XEP-0292).
 */
@NullMarked
package org.libervia.feature.identity;

import org.jspecify.annotations.NullMarked;
