package org.libervia.xmpp.transport.websocket;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a WebSocket calls us with into messages to wait for. The next message is asked of the
 * network when the one before was taken, so that a fast peer can't fill the memory.
 */
final class FrameQueue implements WebSocket.Listener {
    private final int mostCharacters;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private StringBuilder text = new StringBuilder();

    FrameQueue(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** What came. */
    sealed interface Frame {
        /** A whole message. */
        record Text(String text) implements Frame {}

        /** The socket ended; nothing comes any more. */
        record End(String why, @Nullable Throwable cause) implements Frame {}
    }

    /**
     * Waits for the next message or the end, which is given to all that wait.
     *
     * @param most zero is for ever
     * @return null when nothing came in time
     */
    @Nullable Frame take(WebSocket socket, Duration most) throws InterruptedException {
        Frame frame =
                most.isZero() ? frames.take() : frames.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        if (frame instanceof Frame.Text) {
            socket.request(1);
        } else if (frame != null) {
            frames.add(frame);
        }
        return frame;
    }

    void end(String why, @Nullable Throwable cause) {
        frames.add(new Frame.End(why, cause));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (text.length() + part.length() > mostCharacters) {
            socket.abort();
            end("a message is larger than " + mostCharacters + " characters", null);
            return null;
        }
        text.append(part);
        if (last) {
            frames.add(new Frame.Text(text.toString()));
            text = new StringBuilder();
        } else {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end("closed with status " + status + (reason.isEmpty() ? "" : " (" + reason + ")"), null);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end(String.valueOf(error.getMessage()), error);
    }
}
