package org.libervia.domain.chat;

/**
 * The types of messages; {@code AUTO} lets the backend choose when sending, {@code INFO} is the
 * backend's own word in a chat.
 */
public enum MessageType {
    AUTO,
    CHAT,
    NORMAL,
    GROUPCHAT,
    HEADLINE,
    ERROR,
    INFO
}
