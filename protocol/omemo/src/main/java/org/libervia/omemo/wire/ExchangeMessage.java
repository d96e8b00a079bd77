package org.libervia.omemo.wire;

/**
 * A message that starts a session.
 *
 * @param exchange what the responder needs to compute the first secret
 * @param message the first message, or a later one of the same session
 */
public record ExchangeMessage(KeyExchange exchange, RatchetMessage message) {}
