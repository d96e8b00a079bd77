package org.libervia.domain.chat;

import java.util.List;
import org.libervia.domain.PageInfo;

/** What an archive answered. */
public record ArchivePage(List<ChatMessage> messages, PageInfo info) {
    public ArchivePage {
        messages = List.copyOf(messages);
    }
}
