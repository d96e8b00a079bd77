/**
 * What entities are and can do (XEP-0030): asked, answered, and learned from the capabilities in
 * presences (XEP-0115, XEP-0390), which are only believed when their hash is right. Owns the table
 * capabilities.
 */
@NullMarked
package org.libervia.feature.discovery;

import org.jspecify.annotations.NullMarked;
