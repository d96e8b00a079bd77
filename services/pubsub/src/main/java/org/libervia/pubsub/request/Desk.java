package org.libervia.pubsub.request;

import java.time.Instant;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.store.Books;

/**
 * What an operation works with, for one transaction.
 *
 * @param now the moment; each transaction has a later one than all before it
 */
public record Desk(Books books, Access access, Policy policy, Instant now) {}
