/** Accounts on servers: registered, given another password, deleted (XEP-0077). */
@NullMarked
package org.libervia.feature.registration;

import org.jspecify.annotations.NullMarked;
