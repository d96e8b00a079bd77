package org.libervia.backend.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.slf4j.LoggerFactory;

/** The log as the options want it. */
public final class Logging implements AutoCloseable {
    private static final long FILE_SIZE = 5 * FileSize.MB_COEFFICIENT;
    private static final int OLD_FILES = 5;

    /** Libraries whose information is of no use to administrators. */
    private static final List<String> TALKATIVE =
            List.of("org.flywaydb", "org.jdbi", "org.eclipse.jetty");

    private final LoggerContext context;
    private final LogOptions options;
    private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    private LogLevel level;
    private final List<MemoryLog> memory = new ArrayList<>();

    private Logging(LoggerContext context, LogOptions options) {
        this.context = context;
        this.options = options;
        this.level = options.level();
    }

    /**
     * Sets the log up.
     *
     * @param file the log file of the daemon
     * @param terminal whether the standard output also goes to the terminal
     * @throws LiberviaException {@code STORAGE} when a log file can't be written
     */
    public static Logging start(LogOptions options, Path file, boolean terminal) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logging logging = new Logging(context, options);
        List<Appender<ILoggingEvent>> appenders = logging.appenders;
        for (LogOptions.Output output : options.outputs()) {
            switch (output) {
                case LogOptions.Output.Standard() -> {
                    appenders.add(logging.file(file));
                    if (terminal) {
                        appenders.add(logging.terminal());
                    }
                }
                case LogOptions.Output.File(Path path) -> appenders.add(logging.file(path));
                case LogOptions.Output.Memory(int lines) -> {
                    MemoryLog kept = new MemoryLog(logging.layout(false), lines);
                    logging.memory.add(kept);
                    appenders.add(kept);
                }
            }
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        logging.level(options.level());
        for (Appender<ILoggingEvent> appender : appenders) {
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
        }
        return logging;
    }

    /** What is logged, and what matters more. */
    public LogLevel level() {
        return level;
    }

    /** Sets what is logged. */
    public void level(LogLevel wanted) {
        level = wanted;
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(wanted.threshold());
        @Nullable Level talkative = wanted == LogLevel.INFO ? Level.WARN : null;
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(talkative));
        for (Appender<ILoggingEvent> appender : appenders) {
            LogFilter filter = new LogFilter(wanted, options.names());
            filter.start();
            appender.clearAllFilters();
            appender.addFilter(filter);
        }
    }

    /** The lines kept in memory, empty when none are. */
    public List<String> lines() {
        return memory.stream().flatMap(log -> log.lines().stream()).toList();
    }

    private Appender<ILoggingEvent> file(Path path) {
        Path file = path.toAbsolutePath();
        writable(file);
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        encode(appender, options.colours() == LogOptions.Colours.ALWAYS);
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMaxIndex(OLD_FILES);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_SIZE));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        return appender;
    }

    private static void writable(Path file) {
        try {
            Path directory = file.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException refused) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The log file "
                            + file
                            + " can't be written: make it writable, or set log_dir to another"
                            + " directory.",
                    refused);
        }
    }

    private Appender<ILoggingEvent> terminal() {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        boolean colours =
                switch (options.colours()) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case ON_TERMINAL -> onTerminal();
                };
        encode(appender, colours);
        return appender;
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private void encode(OutputStreamAppender<ILoggingEvent> appender, boolean colours) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout(colours));
        encoder.start();
        appender.setEncoder(encoder);
    }

    private Layout<ILoggingEvent> layout(boolean colours) {
        LineLayout layout =
                new LineLayout(new LineFormat(options.format(), options.taints(), colours));
        layout.setContext(context);
        layout.start();
        return layout;
    }

    /** Writes what is left and closes the files. */
    @Override
    public void close() {
        context.stop();
    }
}
