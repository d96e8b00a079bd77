/**
 * What two devices share: X3DH agrees on a first secret, a {@link
 * org.libervia.omemo.session.Session} carries on from it, and a {@link
 * org.libervia.omemo.session.Correspondence} holds the session in use with a few earlier ones, so
 * that nothing is lost when both sides start one at the same time.
 */
@NullMarked
package org.libervia.omemo.session;

import org.jspecify.annotations.NullMarked;
