package org.libervia.web.live;

/**
 * What a page's script needs to connect.
 *
 * @param url the path of the WebSocket
 * @param token good for one connection
 */
public record LiveTicket(String url, String token) {}
