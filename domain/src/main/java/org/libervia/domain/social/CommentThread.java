package org.libervia.domain.social;

import java.util.List;

/**
 * A comment and what was answered to it.
 *
 * @param replies the oldest first
 */
public record CommentThread(Article comment, List<CommentThread> replies) {
    public CommentThread {
        replies = List.copyOf(replies);
    }
}
