package org.libervia.backend.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps events of the wanted level and of loggers with a wanted name. */
final class LogFilter extends Filter<ILoggingEvent> {
    private final LogLevel level;
    private final @Nullable Pattern names;

    LogFilter(LogLevel level, @Nullable Pattern names) {
        this.level = level;
        this.names = names;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean wanted =
                LogLevel.of(event).compareTo(level) >= 0
                        && (names == null || names.matcher(event.getLoggerName()).find());
        return wanted ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
