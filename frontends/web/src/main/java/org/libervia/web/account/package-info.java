/**
 * People and their profiles: who may log in with what, and how accounts are made here. Attempts are
 * bounded for each address and each account, and a name that is not known can't be told from a
 * wrong password.
 */
@NullMarked
package org.libervia.web.account;

import org.jspecify.annotations.NullMarked;
