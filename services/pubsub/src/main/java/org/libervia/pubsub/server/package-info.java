/**
 * The service as the servant of a server: what the server delegates to it (XEP-0355), the questions
 * to accounts that it forwards, and what it lets the service do in the name of accounts (XEP-0356).
 * None but the own server is believed.
 */
@NullMarked
package org.libervia.pubsub.server;

import org.jspecify.annotations.NullMarked;
