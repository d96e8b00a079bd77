/**
 * The door of the library. A client opens an {@link org.libervia.omemo.account.OmemoAccount} over
 * its own {@link org.libervia.omemo.account.OmemoStore}; what it does is done in a {@link
 * org.libervia.omemo.account.Work}, whose changes are stored together when it is committed, or
 * never. What was encrypted is given out only after that, so that no key serves twice.
 */
@NullMarked
package org.libervia.omemo.account;

import org.jspecify.annotations.NullMarked;
