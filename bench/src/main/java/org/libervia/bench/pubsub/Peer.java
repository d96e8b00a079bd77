package org.libervia.bench.pubsub;

import java.util.concurrent.Callable;

/**
 * A service to be measured.
 *
 * @param name what it is called in the table
 * @param about how it stores, and what is before it
 * @param absence why it can't be measured here, empty when it can
 * @param start starts it
 */
record Peer(String name, String about, String absence, Callable<Stand> start) {}
