package org.libervia.backend.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Locale;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;

/** The levels of the configuration, the least grave first. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    /** An error that carries {@link #FATAL}. */
    CRITICAL;

    /** Marks an error after which the backend can't go on. */
    public static final Marker FATAL = new BasicMarkerFactory().getMarker("CRITICAL");

    Level threshold() {
        return switch (this) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        };
    }

    /** The level of this name, in any case; {@link #INFO} for a name that is none. */
    static LogLevel read(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (LogLevel level : values()) {
            if (level.name().equals(wanted)) {
                return level;
            }
        }
        return wanted.equals("WARN") ? WARNING : INFO;
    }

    static LogLevel of(ILoggingEvent event) {
        int level = event.getLevel().toInt();
        if (level >= Level.ERROR_INT) {
            return event.getMarkerList() != null && event.getMarkerList().contains(FATAL)
                    ? CRITICAL
                    : ERROR;
        }
        if (level >= Level.WARN_INT) {
            return WARNING;
        }
        return level >= Level.INFO_INT ? INFO : DEBUG;
    }
}
