/**
 * The PubSub service measured by itself, in the process that asks: from a question as an element to
 * the answer as text. {@link org.libervia.bench.service.Subject} is the service and its database,
 * {@link org.libervia.bench.service.Round} asks so many questions and tells how long they took.
 */
@NullMarked
package org.libervia.bench.service;

import org.jspecify.annotations.NullMarked;
