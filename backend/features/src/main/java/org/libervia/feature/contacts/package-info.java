/**
 * The people of a profile: roster with versioning (RFC 6121 §2), presence and subscriptions (§3,
 * §4), blocking (XEP-0191). Roster pushes are believed only from the own account. Owns the tables
 * roster and roster_version.
 */
@NullMarked
package org.libervia.feature.contacts;

import org.jspecify.annotations.NullMarked;
