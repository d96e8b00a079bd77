package org.libervia.backend.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Layout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of the log, kept in memory. */
public final class MemoryLog extends AppenderBase<ILoggingEvent> {
    private final Deque<String> lines = new ArrayDeque<>();
    private final Layout<ILoggingEvent> layout;
    private final int limit;

    MemoryLog(Layout<ILoggingEvent> layout, int limit) {
        this.layout = layout;
        this.limit = limit;
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (lines) {
            if (lines.size() >= limit) {
                lines.pollFirst();
            }
            lines.addLast(layout.doLayout(event));
        }
    }

    /** The lines, the oldest first. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
