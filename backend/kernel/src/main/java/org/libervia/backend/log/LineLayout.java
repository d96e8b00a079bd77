package org.libervia.backend.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;

/** Makes lines; those of libraries are indented where they have more than one. */
final class LineLayout extends LayoutBase<ILoggingEvent> {
    private final LineFormat format;

    LineLayout(LineFormat format) {
        this.format = format;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String text = format.line(event);
        if (event.getThrowableProxy() != null) {
            text += "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()).stripTrailing();
        }
        boolean ours = event.getLoggerName().startsWith("org.libervia");
        return (ours ? text : text.replace("\n", "\n    ")) + "\n";
    }
}
