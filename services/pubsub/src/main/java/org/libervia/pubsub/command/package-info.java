/**
 * What those who look after the service do by ad-hoc commands (XEP-0050): see how it is, look at
 * nodes and change them, set quotas, ban, copy the database, set the log. Commands keep nothing
 * between their steps, so that any instance may take the next one. {@link
 * org.libervia.pubsub.command.Tools} are what the program around the service lends.
 */
@NullMarked
package org.libervia.pubsub.command;

import org.jspecify.annotations.NullMarked;
