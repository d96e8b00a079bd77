/**
 * Profiles and what belongs to them: sessions, accounts on servers, parameters, private data, and
 * the backend itself.
 */
@NullMarked
package org.libervia.domain.account;

import org.jspecify.annotations.NullMarked;
